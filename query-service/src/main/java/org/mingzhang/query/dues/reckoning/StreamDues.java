package org.mingzhang.query.dues.reckoning;

import java.util.List;
import java.util.Optional;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** The days that follow from what one stream adds up to. Pure. */
public record StreamDues(StreamId stream, Rulebook rulebook) {

    /** True when a day can follow from a stream of this kind. */
    public static boolean possible(StreamId stream) {
        return switch (stream.type()) {
            case ACCOUNTABILITY, CADRE, REINSTATEMENT -> true;
            case PERSON, ORGANISATION, APPROVAL, EXPORT, UPKEEP, RULEBOOK -> false;
        };
    }

    /**
     * @param state the fold of the stream
     */
    public List<Due> of(Record state) {
        return switch (state) {
            case AccountabilityCase file -> {
                CaseDues dues = new CaseDues(stream, rulebook);
                yield file.subjects().stream().flatMap(dues::of).toList();
            }
            case CadreFile cadre -> new CadreDues(stream, rulebook).of(cadre);
            case Reinstatement procedure -> ofProcedure(procedure).stream().toList();
            default -> List.of();
        };
    }

    private Optional<Due> ofProcedure(Reinstatement procedure) {
        NoticePublished notice = procedure.notice();
        if (notice == null || procedure.stage() != ReinstatementStage.ON_NOTICE) {
            return Optional.empty();
        }
        boolean open = procedure.objections().stream().anyMatch(each -> each.resolved() == null);
        return Optional.of(
                new Due(
                        DueKind.NOTICE_END,
                        procedure.proposal() == null ? null : procedure.proposal().proposedBy(),
                        stream,
                        procedure.proposal() == null
                                ? null
                                : Subject.cadre(procedure.proposal().cadreId()),
                        notice.lastDay(),
                        "PUB-1",
                        open
                                ? new Text(
                                        "公示最后一日；异议尚未答复，答复前不得任职",
                                        "Last day of the notice; an objection awaits its answer, no"
                                                + " appointment before")
                                : new Text(
                                        "公示最后一日；此后可以办理任职，不自动任职",
                                        "Last day of the notice; the appointment becomes possible,"
                                                + " it does not happen by itself")));
    }
}
