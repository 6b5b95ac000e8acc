package org.mingzhang.fold;

import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.approval.ApprovalFile;
import org.mingzhang.approval.event.ApprovalEvent;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.export.ExportFile;
import org.mingzhang.export.event.ExportEvent;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.organisation.event.OrganisationEvent;
import org.mingzhang.person.PersonFile;
import org.mingzhang.person.event.PersonEvent;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.event.ReinstatementEvent;
import org.mingzhang.rulebook.event.RulebookEvent;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamType;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.UpkeepEvent;

/** The fold of a stream of any type; each feature's own {@code evolve} does the work. */
public final class Folds {
    private Folds() {}

    /** The state before the first event. */
    public static Record empty(StreamType type) {
        return switch (type) {
            case ORGANISATION -> Organisation.UNKNOWN;
            case CADRE -> CadreFile.UNKNOWN;
            case PERSON -> PersonFile.UNKNOWN;
            case ACCOUNTABILITY -> AccountabilityCase.NOT_OPENED;
            case REINSTATEMENT -> Reinstatement.NOT_PROPOSED;
            case RULEBOOK -> RulebookHistory.NOT_ADOPTED;
            case EXPORT -> ExportFile.NONE;
            case UPKEEP -> Upkeep.NONE;
            case APPROVAL -> ApprovalFile.NONE;
        };
    }

    /**
     * The state after one more event.
     *
     * @throws IllegalArgumentException when the event does not belong to the state's stream type
     */
    public static Record evolve(Record state, LedgerEvent event) {
        if (state instanceof Organisation organisation && event instanceof OrganisationEvent next) {
            return organisation.evolve(next);
        }
        if (state instanceof CadreFile cadre && event instanceof CadreEvent next) {
            return cadre.evolve(next);
        }
        if (state instanceof PersonFile person && event instanceof PersonEvent next) {
            return person.evolve(next);
        }
        if (state instanceof AccountabilityCase file && event instanceof CaseEvent next) {
            return file.evolve(next);
        }
        if (state instanceof Reinstatement procedure && event instanceof ReinstatementEvent next) {
            return procedure.evolve(next);
        }
        if (state instanceof RulebookHistory book && event instanceof RulebookEvent next) {
            return book.evolve(next);
        }
        if (state instanceof ExportFile export && event instanceof ExportEvent next) {
            return export.evolve(next);
        }
        if (state instanceof Upkeep upkeep && event instanceof UpkeepEvent next) {
            return upkeep.evolve(next);
        }
        if (state instanceof ApprovalFile approval && event instanceof ApprovalEvent next) {
            return approval.evolve(next);
        }
        throw new IllegalArgumentException(
                event.getClass().getSimpleName() + " does not belong to " + state.getClass());
    }
}
