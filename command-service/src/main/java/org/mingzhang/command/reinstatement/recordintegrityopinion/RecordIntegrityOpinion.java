package org.mingzhang.command.reinstatement.recordintegrityopinion;

import java.time.LocalDate;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * Record the conclusion on the candidate's integrity 廉洁自律结论性意见.
 *
 * @param secretary who signed for the committee
 * @param disciplineSecretary who signed for the discipline organ, another person
 * @param clear true when nothing speaks against the candidate
 */
@WireName("record-integrity-opinion")
public record RecordIntegrityOpinion(
        ReinstatementId reinstatementId,
        LocalDate givenOn,
        OrganisationId givenBy,
        AccountId secretary,
        AccountId disciplineSecretary,
        boolean clear,
        String conclusion)
        implements ReinstatementCommand {}
