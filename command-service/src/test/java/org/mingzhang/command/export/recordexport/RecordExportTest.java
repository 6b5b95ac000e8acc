package org.mingzhang.command.export.recordexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.export.ExportRefusal.EXPORT_ALREADY_RECORDED;
import static org.mingzhang.export.ExportRefusal.EXPORT_COUNT_IMPOSSIBLE;
import static org.mingzhang.export.ExportRefusal.EXPORT_MATTER_UNKNOWN;
import static org.mingzhang.export.ExportRefusal.EXPORT_OF_SEVERAL_MATTERS;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.export.ExportRefusal;
import org.mingzhang.export.event.ExportRecorded;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.ReinstatementId;

class RecordExportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ExportId ID = new ExportId("export-1");
    private static final ContentDigest MANIFEST = new ContentDigest("a".repeat(64));

    private final TestLedger ledger = new TestLedger().today(TODAY);

    @Test
    void an_export_says_what_was_handed_out_and_who_asked_for_it() {
        assertThat(decision(command(null, null, null, 3)))
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new ExportRecorded(
                                                ID,
                                                null,
                                                null,
                                                null,
                                                10,
                                                3,
                                                MANIFEST,
                                                TestLedger.ACTOR,
                                                TODAY)),
                                List.of()));
    }

    @Test
    void an_id_serves_one_export() {
        decision(command(null, null, null, 3));
        refused(command(null, null, null, 4), EXPORT_ALREADY_RECORDED, "/exportId");
    }

    @Test
    void an_export_is_of_one_matter() {
        CaseId file = new CaseId("case-1");
        refused(command(file, null, new CadreId("cadre-1"), 3), EXPORT_OF_SEVERAL_MATTERS, "");
    }

    @Test
    void the_matter_is_on_record() {
        refused(command(new CaseId("case-1"), null, null, 3), EXPORT_MATTER_UNKNOWN, "/caseId");
        refused(
                command(null, new ReinstatementId("return-1"), null, 3),
                EXPORT_MATTER_UNKNOWN,
                "/reinstatementId");
        refused(command(null, null, new CadreId("cadre-1"), 3), EXPORT_MATTER_UNKNOWN, "/cadreId");
    }

    @Test
    void there_are_no_more_records_than_entries_of_the_log_and_no_fewer_than_none() {
        refused(command(null, null, null, 11), EXPORT_COUNT_IMPOSSIBLE, "/records");
        refused(command(null, null, null, -1), EXPORT_COUNT_IMPOSSIBLE, "/records");
    }

    private static RecordExport command(
            @Nullable CaseId file,
            @Nullable ReinstatementId procedure,
            @Nullable CadreId cadre,
            long records) {
        return new RecordExport(ID, file, procedure, cadre, 10, records, MANIFEST);
    }

    private Decision decision(RecordExport command) {
        return ledger.take(command, RecordExportDecision::decide);
    }

    private void refused(RecordExport command, ExportRefusal why, String field) {
        assertThat(decision(command)).isEqualTo(new Decision.Refused(why, field, List.of()));
    }
}
