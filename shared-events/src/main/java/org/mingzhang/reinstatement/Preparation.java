package org.mingzhang.reinstatement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.reinstatement.event.InspectionRecorded;
import org.mingzhang.reinstatement.event.IntegrityOpinionRecorded;
import org.mingzhang.reinstatement.event.RecommendationRecorded;
import org.mingzhang.reinstatement.event.ReportedToSuperior;
import org.mingzhang.reinstatement.event.SuperiorAnswered;
import org.mingzhang.shared.LedgerEvent;

/** The steps between the motion and the decision; of each, the last that was taken. */
public record Preparation(
        @Nullable RecommendationRecorded recommendation,
        @Nullable InspectionRecorded inspection,
        @Nullable IntegrityOpinionRecorded opinion,
        @Nullable ReportedToSuperior report,
        @Nullable SuperiorAnswered answer) {
    static final Preparation NONE = new Preparation(null, null, null, null, null);

    /** True while the organisation above was told and has not answered. */
    public boolean awaitsAnswer() {
        return report != null && answer == null;
    }

    /** The legal day of the last step taken, or the one given where none was later. */
    public LocalDate lastOn(LocalDate motion) {
        return Stream.of(recommendation, inspection, opinion, report, answer)
                .filter(Objects::nonNull)
                .map(LedgerEvent::legalDate)
                .reduce(motion, (one, other) -> one.isAfter(other) ? one : other);
    }

    Preparation with(RecommendationRecorded step) {
        return new Preparation(step, inspection, opinion, report, answer);
    }

    Preparation with(InspectionRecorded step) {
        return new Preparation(recommendation, step, opinion, report, answer);
    }

    Preparation with(IntegrityOpinionRecorded step) {
        return new Preparation(recommendation, inspection, step, report, answer);
    }

    /** A new report waits for an answer of its own. */
    Preparation with(ReportedToSuperior step) {
        return new Preparation(recommendation, inspection, opinion, step, null);
    }

    Preparation with(SuperiorAnswered step) {
        return new Preparation(recommendation, inspection, opinion, report, step);
    }
}
