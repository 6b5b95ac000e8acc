package org.mingzhang.app.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.ImportRefusal;
import org.mingzhang.app.register.Column;
import org.mingzhang.app.register.Rejection;
import org.mingzhang.command.historyimport.ImportRecord;
import org.mingzhang.command.platform.desk.Lot;
import org.mingzhang.command.platform.desk.LotAnswer;
import org.mingzhang.command.platform.desk.LotDesk;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.SubjectKind;

/**
 * Where rows are entered in lots: one lot is decided while the one before is being recorded. Rows
 * of a lot that could not be recorded as decided are entered again, one by one.
 */
final class LotDoor implements AutoCloseable {
    private final RowIdentity identity;
    private final LotDesk<ImportRecord, AccountabilityCase> desk;
    private final RowDoor oneByOne;
    private @Nullable UnderWay underWay;

    LotDoor(
            RowIdentity identity,
            LotDesk<ImportRecord, AccountabilityCase> desk,
            RowDoor oneByOne) {
        this.identity = identity;
        this.desk = desk;
        this.oneByOne = oneByOne;
    }

    private record UnderWay(List<ImportRecord> rows, Lot lot) {}

    /** Hands in the next rows, and answers with the outcomes of those handed in before. */
    List<RowOutcome> enter(List<ImportRecord> rows) {
        List<Lot.Entry<ImportRecord>> entries = rows.stream().map(this::entry).toList();
        Lot lot = desk.decide(entries);
        UnderWay before = underWay;
        List<RowOutcome> outcomes = List.of();
        if (before != null) {
            Lot.Standing standing = desk.confirm(before.lot());
            outcomes = outcomes(before, standing);
            if (standing != Lot.Standing.WHOLE) {
                lot = desk.decide(entries);
            }
        }
        desk.begin(lot);
        underWay = new UnderWay(rows, lot);
        return outcomes;
    }

    /** The outcomes of the rows handed in last. */
    List<RowOutcome> end() {
        UnderWay last = underWay;
        underWay = null;
        return last == null ? List.of() : outcomes(last, desk.confirm(last.lot()));
    }

    private List<RowOutcome> outcomes(UnderWay recorded, Lot.Standing standing) {
        List<RowOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < recorded.rows().size(); i++) {
            ImportRecord row = recorded.rows().get(i);
            LotAnswer answer = recorded.lot().answers().get(i);
            boolean stands =
                    switch (standing) {
                        case WHOLE -> true;
                        case ACCEPTED -> answer instanceof LotAnswer.Accepted;
                        case NONE -> false;
                    };
            outcomes.add(stands ? outcome(answer) : oneByOne.enter(row));
        }
        return outcomes;
    }

    private static RowOutcome outcome(LotAnswer answer) {
        return switch (answer) {
            case LotAnswer.Accepted accepted ->
                    new RowOutcome.Recorded(
                            accepted.warnings().stream().map(RecordedWarning::code).toList());
            case LotAnswer.Repeated ignored -> new RowOutcome.Unchanged();
            case LotAnswer.IdReused ignored ->
                    new RowOutcome.Rejected(
                            Rejection.of(Column.RECORD_NO, ImportRefusal.RECORD_DIFFERS));
            case LotAnswer.Refused refused ->
                    new RowOutcome.Rejected(Rejection.of(refused.details()));
        };
    }

    private Lot.Entry<ImportRecord> entry(ImportRecord row) {
        OrganisationId organisation = row.organisation();
        List<StreamId> concerns = new ArrayList<>();
        concerns.add(row.target());
        concerns.add(
                row.subject().kind() == SubjectKind.CADRE
                        ? new CadreId(row.subject().id()).stream()
                        : new OrganisationId(row.subject().id()).stream());
        if (organisation != null) {
            concerns.add(organisation.stream());
        }
        return new Lot.Entry<>(row, identity.attribution(row), concerns);
    }

    @Override
    public void close() {
        desk.close();
    }
}
