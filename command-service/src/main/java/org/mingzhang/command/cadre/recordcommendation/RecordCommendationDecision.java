package org.mingzhang.command.cadre.recordcommendation;

import static org.mingzhang.cadre.AssessmentRefusal.ACTING_BODY_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.COMMENDATION_ALREADY_RECORDED;
import static org.mingzhang.cadre.AssessmentRefusal.COMMENDATION_TITLE_MISSING;
import static org.mingzhang.cadre.AssessmentRefusal.COMMENDATION_WHILE_CASE_OPEN;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CommendationRecorded;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether a commendation is recorded: none while a case is open. */
public final class RecordCommendationDecision {
    private RecordCommendationDecision() {}

    public static Decision decide(
            RecordCommendation command, CadreFile state, Records records, Facts facts) {
        CommendationRecorded event =
                new CommendationRecorded(
                        command.cadreId(),
                        command.title(),
                        command.awardedBy(),
                        command.awardedOn(),
                        command.grounds());
        String open =
                state.openInvestigations().stream()
                        .filter(each -> !each.openedOn().isAfter(command.awardedOn()))
                        .map(each -> each.caseId().value())
                        .collect(Collectors.joining(", "));
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .procedure(
                        () -> !state.protection().restricted(),
                        PROCESSING_IS_RESTRICTED,
                        "/cadreId")
                .must(
                        () -> !command.awardedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/awardedOn",
                        command.awardedOn(),
                        facts.today())
                .must(
                        () -> records.organisation(command.awardedBy()).known(),
                        ACTING_BODY_UNKNOWN,
                        "/awardedBy")
                .must(() -> !command.title().isBlank(), COMMENDATION_TITLE_MISSING, "/title")
                .must(
                        () ->
                                state.conduct().commendations().stream()
                                        .noneMatch(each -> same(each, event)),
                        COMMENDATION_ALREADY_RECORDED,
                        "/title")
                .procedure(open::isEmpty, COMMENDATION_WHILE_CASE_OPEN, "/awardedOn", open)
                .fourEyes()
                .accept(() -> List.of(event));
    }

    private static boolean same(CommendationRecorded one, CommendationRecorded other) {
        return one.title().equals(other.title())
                && one.awardedBy().equals(other.awardedBy())
                && one.awardedOn().equals(other.awardedOn());
    }
}
