package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * The conclusion on the candidate's integrity 廉洁自律结论性意见, signed by two persons.
 *
 * @param clear true when nothing speaks against the candidate
 */
@WireName("reinstatement.integrity-opinion-recorded.v1")
public record IntegrityOpinionRecorded(
        ReinstatementId reinstatementId,
        LocalDate givenOn,
        OrganisationId givenBy,
        AccountId secretary,
        AccountId disciplineSecretary,
        boolean clear,
        @Personal String conclusion)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return givenOn;
    }
}
