package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * The decision on one subject.
 *
 * @param decidedOn absent only for an imported record that never had one
 * @param measures empty when nothing is imposed
 * @param restrictions computed from the rulebook, never typed
 * @param outcomes what an older register noted of the outcome; only for imported records
 */
@WireName("accountability.decided.v1")
public record AccountabilityDecided(
        CaseId caseId,
        Subject subject,
        @Code @Nullable String documentNumber,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate effectiveOn,
        OrganisationId decidedBy,
        List<MeasureImposed> measures,
        @Nullable Vote vote,
        @Nullable RuleVersion ruleVersion,
        List<Restriction> restrictions,
        @Code List<String> outcomes,
        LocalDate legalDate)
        implements SubjectStep {
    public AccountabilityDecided {
        measures = List.copyOf(measures);
        restrictions = List.copyOf(restrictions);
        outcomes = List.copyOf(outcomes);
    }
}
