package org.mingzhang.cadre.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/**
 * The grade of one year's assessment.
 *
 * @param grade code of the rulebook, for instance {@code COMPETENT}
 * @param comment absent where none is written, as while a case is open
 * @param becauseOfCases cases held against the cadre in the grade
 * @param corrects the day of the grade that stood for the year before; absent for the first one
 * @param grounds why it was corrected
 */
@WireName("cadre.annual-grade-recorded.v1")
public record AnnualGradeRecorded(
        CadreId cadreId,
        int year,
        @Code String grade,
        LocalDate assessedOn,
        OrganisationId assessedBy,
        @Personal @Nullable String comment,
        List<CaseId> becauseOfCases,
        @Nullable LocalDate corrects,
        @Personal @Nullable String grounds)
        implements CadreEvent {
    public AnnualGradeRecorded {
        becauseOfCases = List.copyOf(becauseOfCases);
    }

    @Override
    public LocalDate legalDate() {
        return assessedOn;
    }
}
