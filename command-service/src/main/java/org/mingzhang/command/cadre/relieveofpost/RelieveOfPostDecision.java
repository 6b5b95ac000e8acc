package org.mingzhang.command.cadre.relieveofpost;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;
import static org.mingzhang.cadre.CadreRefusal.POST_NOT_HELD;
import static org.mingzhang.cadre.CadreRefusal.RELIEF_GROUNDS_MISSING;
import static org.mingzhang.cadre.ElectionRefusal.POST_ENDED_BY_ELECTORS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.command.cadre.ElectiveChecks;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.CaseId;

/** Decides whether leaving a post is recorded. */
public final class RelieveOfPostDecision {
    private RelieveOfPostDecision() {}

    public static Decision decide(
            RelieveOfPost command, CadreFile state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .must(
                        () -> !command.relievedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/relievedOn",
                        command.relievedOn(),
                        facts.today())
                .must(() -> state.posts().contains(command.post()), POST_NOT_HELD, "/post")
                .also(
                        ElectiveChecks.notElective(
                                command.post(), records, facts, POST_ENDED_BY_ELECTORS))
                .procedure(() -> !command.grounds().isBlank(), RELIEF_GROUNDS_MISSING, "/grounds")
                .must(
                        () -> absentOrOnCadre(command.caseId(), state),
                        CASE_DOES_NOT_NAME_CADRE,
                        "/caseId")
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new RelievedOfPost(
                                                command.cadreId(),
                                                command.post(),
                                                command.relievedOn(),
                                                command.caseId(),
                                                command.grounds())));
    }

    private static boolean absentOrOnCadre(@Nullable CaseId caseId, CadreFile state) {
        return caseId == null || state.cases().contains(caseId);
    }
}
