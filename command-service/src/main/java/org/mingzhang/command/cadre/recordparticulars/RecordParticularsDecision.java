package org.mingzhang.command.cadre.recordparticulars;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ParticularsRefusal.EDUCATION_UNKNOWN;
import static org.mingzhang.cadre.ParticularsRefusal.JOB_RANK_UNKNOWN;
import static org.mingzhang.cadre.ParticularsRefusal.PARTICULARS_MISSING;
import static org.mingzhang.cadre.ParticularsRefusal.POLITICAL_STATUS_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ParticularsRecorded;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.personnel.PersonnelRules;

/** Decides whether particulars are recorded: every code out of its table. */
public final class RecordParticularsDecision {
    private RecordParticularsDecision() {}

    public static Decision decide(
            RecordParticulars command, CadreFile state, Records records, Facts facts) {
        PersonnelRules tables = facts.rulebook().personnel();
        String political = command.politicalStatus();
        String education = command.education();
        String rank = command.jobRank();
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .procedure(
                        () -> !state.protection().restricted(),
                        PROCESSING_IS_RESTRICTED,
                        "/cadreId")
                .must(
                        () -> Stream.of(political, education, rank).anyMatch(Objects::nonNull),
                        PARTICULARS_MISSING,
                        "")
                .must(
                        () -> political == null || tables.politicalStatus(political).isPresent(),
                        POLITICAL_STATUS_UNKNOWN,
                        "/politicalStatus",
                        String.valueOf(political))
                .must(
                        () -> education == null || tables.education(education).isPresent(),
                        EDUCATION_UNKNOWN,
                        "/education",
                        String.valueOf(education))
                .must(
                        () -> rank == null || tables.jobRank(rank).isPresent(),
                        JOB_RANK_UNKNOWN,
                        "/jobRank",
                        String.valueOf(rank))
                .must(
                        () -> !command.since().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/since",
                        command.since(),
                        facts.today())
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new ParticularsRecorded(
                                                command.cadreId(),
                                                political,
                                                education,
                                                rank,
                                                command.since())));
    }
}
