package org.mingzhang.command.kernel;

import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.person.PersonFile;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.ReinstatementId;

/**
 * The recorded states of other streams, folded from recorded events, never from a projection. A
 * stream that the decision also appends to is checked for the state read here when it is recorded;
 * if it moved meanwhile, the decision is taken again.
 */
public interface Records {
    AccountabilityCase accountabilityCase(CaseId id);

    CadreFile cadre(CadreId id);

    PersonFile person(PersonFingerprint id);

    Organisation organisation(OrganisationId id);

    Reinstatement reinstatement(ReinstatementId id);
}
