package org.mingzhang.command.cadre.recordannualgrade;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Record the grade of one year.
 *
 * @param grade code of the rulebook's table of grades
 * @param comment absent where none is written, as while a case is open
 * @param becauseOfCases cases held against the cadre in the grade
 * @param corrects the day of the grade that stands and is corrected; absent for the first one
 * @param grounds why it is corrected
 */
@WireName("record-annual-grade")
public record RecordAnnualGrade(
        CadreId cadreId,
        int year,
        String grade,
        LocalDate assessedOn,
        OrganisationId assessedBy,
        @Nullable String comment,
        List<CaseId> becauseOfCases,
        @Nullable LocalDate corrects,
        @Nullable String grounds)
        implements LedgerCommand {
    public RecordAnnualGrade {
        becauseOfCases = List.copyOf(becauseOfCases);
    }

    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
