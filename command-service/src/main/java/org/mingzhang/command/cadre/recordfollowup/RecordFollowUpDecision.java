package org.mingzhang.command.cadre.recordfollowup;

import static org.mingzhang.cadre.AssessmentRefusal.ACTING_BODY_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.FOLLOW_UP_BEFORE_CASE;
import static org.mingzhang.cadre.AssessmentRefusal.FOLLOW_UP_FINDING_MISSING;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.FollowUpRecorded;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether a follow-up visit is recorded. */
public final class RecordFollowUpDecision {
    private RecordFollowUpDecision() {}

    public static Decision decide(
            RecordFollowUp command, CadreFile state, Records records, Facts facts) {
        @Nullable AccountabilityOpened opening =
                records.accountabilityCase(command.caseId()).opening();
        @Nullable LocalDate opened = opening == null ? null : opening.openedOn();
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .procedure(
                        () -> !state.protection().restricted(),
                        PROCESSING_IS_RESTRICTED,
                        "/cadreId")
                .must(
                        () -> !command.visitedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/visitedOn",
                        command.visitedOn(),
                        facts.today())
                .must(
                        () -> state.cases().contains(command.caseId()),
                        CASE_DOES_NOT_NAME_CADRE,
                        "/caseId")
                .must(
                        () -> records.organisation(command.visitedBy()).known(),
                        ACTING_BODY_UNKNOWN,
                        "/visitedBy")
                .procedure(
                        () -> !command.finding().isBlank(), FOLLOW_UP_FINDING_MISSING, "/finding")
                .must(
                        () -> opened == null || !command.visitedOn().isBefore(opened),
                        FOLLOW_UP_BEFORE_CASE,
                        "/visitedOn",
                        command.visitedOn(),
                        String.valueOf(opened))
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new FollowUpRecorded(
                                                command.cadreId(),
                                                command.caseId(),
                                                command.visitedOn(),
                                                command.visitedBy(),
                                                command.finding(),
                                                command.corrected())));
    }
}
