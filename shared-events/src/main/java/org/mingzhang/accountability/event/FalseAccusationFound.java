package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * The report against the subject was a false accusation 诬告陷害: fabricated, and meant to harm.
 *
 * @param approvedBy the organ, high enough, that approved the finding
 * @param accuserSeal digest under which the accuser's sealed record is kept; never who they are
 */
@WireName("accountability.false-accusation-found.v1")
public record FalseAccusationFound(
        CaseId caseId,
        Subject subject,
        LocalDate foundOn,
        OrganisationId foundBy,
        OrganisationId approvedBy,
        @Personal String intent,
        @Personal String fabrication,
        @Code @Nullable String accuserSeal)
        implements SubjectStep {
    @Override
    public LocalDate legalDate() {
        return foundOn;
    }
}
