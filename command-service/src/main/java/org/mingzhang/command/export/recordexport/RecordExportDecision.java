package org.mingzhang.command.export.recordexport;

import static org.mingzhang.export.ExportRefusal.EXPORT_ALREADY_RECORDED;
import static org.mingzhang.export.ExportRefusal.EXPORT_COUNT_IMPOSSIBLE;
import static org.mingzhang.export.ExportRefusal.EXPORT_MATTER_UNKNOWN;
import static org.mingzhang.export.ExportRefusal.EXPORT_OF_SEVERAL_MATTERS;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.export.ExportFile;
import org.mingzhang.export.event.ExportRecorded;
import org.mingzhang.reinstatement.Reinstatement;

/** Decides whether an export is put on record. */
public final class RecordExportDecision {
    private RecordExportDecision() {}

    public static Decision decide(
            RecordExport command, ExportFile state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(() -> state.exported() == null, EXPORT_ALREADY_RECORDED, "/exportId")
                .must(() -> atMostOneMatter(command), EXPORT_OF_SEVERAL_MATTERS, "")
                .must(
                        () ->
                                command.caseId() == null
                                        || !records.accountabilityCase(command.caseId())
                                                .equals(AccountabilityCase.NOT_OPENED),
                        EXPORT_MATTER_UNKNOWN,
                        "/caseId")
                .must(
                        () ->
                                command.reinstatementId() == null
                                        || !records.reinstatement(command.reinstatementId())
                                                .equals(Reinstatement.NOT_PROPOSED),
                        EXPORT_MATTER_UNKNOWN,
                        "/reinstatementId")
                .must(
                        () ->
                                command.cadreId() == null
                                        || records.cadre(command.cadreId()).registration() != null,
                        EXPORT_MATTER_UNKNOWN,
                        "/cadreId")
                .must(
                        () -> command.records() >= 0 && command.records() <= command.logSize(),
                        EXPORT_COUNT_IMPOSSIBLE,
                        "/records")
                .fourEyes()
                .accept(() -> List.of(recorded(command, facts)));
    }

    private static boolean atMostOneMatter(RecordExport command) {
        return Stream.of(command.caseId(), command.reinstatementId(), command.cadreId())
                        .filter(Objects::nonNull)
                        .count()
                <= 1;
    }

    private static ExportRecorded recorded(RecordExport command, Facts facts) {
        return new ExportRecorded(
                command.exportId(),
                command.caseId(),
                command.reinstatementId(),
                command.cadreId(),
                command.logSize(),
                command.records(),
                command.manifest(),
                facts.attribution().actor(),
                facts.today());
    }
}
