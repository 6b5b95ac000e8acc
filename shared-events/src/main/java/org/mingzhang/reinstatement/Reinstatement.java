package org.mingzhang.reinstatement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.reinstatement.event.InspectionRecorded;
import org.mingzhang.reinstatement.event.IntegrityOpinionRecorded;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ObjectionRaised;
import org.mingzhang.reinstatement.event.ObjectionResolved;
import org.mingzhang.reinstatement.event.ProbationResultRecorded;
import org.mingzhang.reinstatement.event.RecommendationRecorded;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementEvent;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.reinstatement.event.ReinstatementTextsErased;
import org.mingzhang.reinstatement.event.ReinstatementWithdrawn;
import org.mingzhang.reinstatement.event.ReportedToSuperior;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.reinstatement.event.SuperiorAnswered;
import org.mingzhang.shared.ErasedTexts;
import org.mingzhang.shared.ObjectionId;

/** The state of one procedure: the fold of its events so far. */
public record Reinstatement(
        ReinstatementStage stage,
        @Nullable ReinstatementProposed proposal,
        @Nullable ReinstatementDecided decision,
        @Nullable NoticePublished notice,
        List<ObjectionFile> objections,
        @Nullable RestoredToPost restoring,
        Preparation preparation,
        @Nullable ReinstatementWithdrawn withdrawal,
        @Nullable ProbationResultRecorded probation) {
    /** Before the first event. */
    public static final Reinstatement NOT_PROPOSED =
            new Reinstatement(
                    ReinstatementStage.NOT_PROPOSED,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    Preparation.NONE,
                    null,
                    null);

    public Reinstatement {
        objections = List.copyOf(objections);
    }

    /** The state after one more event. Total. */
    public Reinstatement evolve(ReinstatementEvent event) {
        return switch (event) {
            case ReinstatementProposed proposed ->
                    new Reinstatement(
                            ReinstatementStage.PROPOSED,
                            proposed,
                            decision,
                            notice,
                            objections,
                            restoring,
                            preparation,
                            withdrawal,
                            probation);
            case ReinstatementDecided decided -> afterDecision(decided);
            case NoticePublished published ->
                    new Reinstatement(
                            ReinstatementStage.ON_NOTICE,
                            proposal,
                            decision,
                            published,
                            objections,
                            restoring,
                            preparation,
                            withdrawal,
                            probation);
            case ObjectionRaised raised -> afterObjection(raised);
            case ObjectionResolved resolved -> afterAnswer(resolved);
            case RestoredToPost restored ->
                    new Reinstatement(
                            ReinstatementStage.RESTORED,
                            proposal,
                            decision,
                            notice,
                            objections,
                            restored,
                            preparation,
                            withdrawal,
                            probation);
            case RecommendationRecorded step -> prepared(preparation.with(step));
            case InspectionRecorded step -> prepared(preparation.with(step));
            case IntegrityOpinionRecorded step -> prepared(preparation.with(step));
            case ReportedToSuperior step -> prepared(preparation.with(step));
            case SuperiorAnswered step -> prepared(preparation.with(step));
            case ReinstatementWithdrawn withdrawn ->
                    ended(ReinstatementStage.WITHDRAWN, withdrawn, probation);
            case ProbationResultRecorded result -> ended(stage, withdrawal, result);
            case ReinstatementTextsErased erased -> ErasedTexts.in(this);
        };
    }

    private Reinstatement afterDecision(ReinstatementDecided decided) {
        return new Reinstatement(
                decided.approved() ? ReinstatementStage.DECIDED : ReinstatementStage.REJECTED,
                proposal,
                decided,
                notice,
                objections,
                restoring,
                preparation,
                withdrawal,
                probation);
    }

    private Reinstatement afterObjection(ObjectionRaised raised) {
        return new Reinstatement(
                stage,
                proposal,
                decision,
                notice,
                Stream.concat(objections.stream(), Stream.of(new ObjectionFile(raised, null)))
                        .toList(),
                restoring,
                preparation,
                withdrawal,
                probation);
    }

    private Reinstatement afterAnswer(ObjectionResolved resolved) {
        return new Reinstatement(
                resolved.upheld() ? ReinstatementStage.REJECTED : stage,
                proposal,
                decision,
                notice,
                objections.stream().map(file -> answered(file, resolved)).toList(),
                restoring,
                preparation,
                withdrawal,
                probation);
    }

    /** The motion. Asked for only from {@link ReinstatementStage#PROPOSED} on. */
    public ReinstatementProposed motion() {
        return Objects.requireNonNull(proposal, "not proposed");
    }

    /** The public notice. Asked for only from {@link ReinstatementStage#ON_NOTICE} on. */
    public NoticePublished publicNotice() {
        return Objects.requireNonNull(notice, "no notice published");
    }

    /** The objection of an id, if it was raised. */
    public Optional<ObjectionFile> objection(ObjectionId id) {
        return objections.stream()
                .filter(file -> file.raised().objectionId().equals(id))
                .findFirst();
    }

    private Reinstatement prepared(Preparation steps) {
        return new Reinstatement(
                stage,
                proposal,
                decision,
                notice,
                objections,
                restoring,
                steps,
                withdrawal,
                probation);
    }

    private Reinstatement ended(
            ReinstatementStage next,
            @Nullable ReinstatementWithdrawn withdrawn,
            @Nullable ProbationResultRecorded result) {
        return new Reinstatement(
                next,
                proposal,
                decision,
                notice,
                objections,
                restoring,
                preparation,
                withdrawn,
                result);
    }

    private static ObjectionFile answered(ObjectionFile file, ObjectionResolved resolved) {
        return file.raised().objectionId().equals(resolved.objectionId())
                ? new ObjectionFile(file.raised(), resolved)
                : file;
    }
}
