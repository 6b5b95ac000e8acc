package org.mingzhang.command.historyimport;

import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.person.PersonFile;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.ReinstatementId;

/** A ledger before its first event. */
final class NothingRecorded implements Records {
    @Override
    public AccountabilityCase accountabilityCase(CaseId id) {
        return AccountabilityCase.NOT_OPENED;
    }

    @Override
    public CadreFile cadre(CadreId id) {
        return CadreFile.UNKNOWN;
    }

    @Override
    public PersonFile person(PersonFingerprint id) {
        return PersonFile.UNKNOWN;
    }

    @Override
    public Organisation organisation(OrganisationId id) {
        return Organisation.UNKNOWN;
    }

    @Override
    public Reinstatement reinstatement(ReinstatementId id) {
        return Reinstatement.NOT_PROPOSED;
    }
}
