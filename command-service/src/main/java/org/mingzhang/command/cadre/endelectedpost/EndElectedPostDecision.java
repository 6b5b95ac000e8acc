package org.mingzhang.command.cadre.endelectedpost;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;
import static org.mingzhang.cadre.CadreRefusal.POST_NOT_HELD;
import static org.mingzhang.cadre.ElectionRefusal.POST_NOT_ELECTIVE;
import static org.mingzhang.cadre.ElectionRefusal.WAY_OUT_GROUNDS_MISSING;
import static org.mingzhang.cadre.ElectionRefusal.WAY_OUT_UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ElectedPostEnded;
import org.mingzhang.command.cadre.ElectiveChecks;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.personnel.ElectedRule;

/** Decides whether the end of an elected post is recorded, by one of the ways the law knows. */
public final class EndElectedPostDecision {
    private EndElectedPostDecision() {}

    public static Decision decide(
            EndElectedPost command, CadreFile state, Records records, Facts facts) {
        Optional<ElectedRule> rule = ElectiveChecks.rule(command.post(), records, facts);
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .must(
                        () -> !command.endedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/endedOn",
                        command.endedOn(),
                        facts.today())
                .must(() -> state.posts().contains(command.post()), POST_NOT_HELD, "/post")
                .must(
                        () -> command.caseId() == null || state.cases().contains(command.caseId()),
                        CASE_DOES_NOT_NAME_CADRE,
                        "/caseId")
                .must(rule::isPresent, POST_NOT_ELECTIVE, "/post/organisation")
                .must(
                        () -> rule.flatMap(each -> each.wayOut(command.way())).isPresent(),
                        WAY_OUT_UNKNOWN,
                        "/way",
                        command.way())
                .procedure(() -> !command.grounds().isBlank(), WAY_OUT_GROUNDS_MISSING, "/grounds")
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new ElectedPostEnded(
                                                command.cadreId(),
                                                command.post(),
                                                command.endedOn(),
                                                command.way(),
                                                command.caseId(),
                                                command.grounds())));
    }
}
