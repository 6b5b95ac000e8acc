package org.mingzhang.query.stream;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.card.Steps;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;

/**
 * One stream walked to a step: its events up to a point, and the state and the changes there.
 *
 * @param step counted from 1; the last unless another was asked for
 */
public record Walk(
        AsOf asOf,
        StreamId stream,
        int step,
        int steps,
        List<EventView> events,
        Record state,
        List<ChangeView> changes) {
    public Walk {
        events = List.copyOf(events);
        changes = List.copyOf(changes);
    }

    /**
     * The steps of a stream up to a point, in recorded order; empty when there is none.
     *
     * @throws BadParameter when the point or the step cannot be read
     */
    public static Optional<Steps> steps(StreamId stream, EventSource events, AsOf point) {
        List<Recorded<LedgerEvent>> included =
                events.events(stream).stream().filter(point::includes).toList();
        return included.isEmpty()
                ? Optional.empty()
                : Optional.of(Steps.of(stream, included, false));
    }

    /** Reads which step is asked for; blank and absent mean the last. */
    public static int step(@Nullable String text, Steps steps) {
        if (text == null || text.isBlank()) {
            return steps.count();
        }
        try {
            int step = Integer.parseInt(text.strip());
            if (step >= 1 && step <= steps.count()) {
                return step;
            }
        } catch (NumberFormatException malformed) {
            throw outside(steps);
        }
        throw outside(steps);
    }

    /** Everything at a step. */
    public static Walk to(
            int step, Steps steps, AsOf point, Sentences sentences, NamesOnRecord names) {
        Sentences named = sentences.with(names.in(steps.events()));
        return new Walk(
                point,
                steps.stream(),
                step,
                steps.count(),
                steps.events().stream().map(each -> EventView.of(each, named)).toList(),
                steps.state(step),
                steps.between(step - 1, step).stream().map(ChangeView::of).toList());
    }

    private static BadParameter outside(Steps steps) {
        return new BadParameter(
                "step",
                new Text(
                        "步数须为 1 到 " + steps.count() + "。",
                        "A step is 1 to " + steps.count() + "."));
    }
}
