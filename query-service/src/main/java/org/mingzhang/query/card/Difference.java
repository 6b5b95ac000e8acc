package org.mingzhang.query.card;

import java.util.List;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.Text;

/** A value before and after, and the event that made it what it is; no phrase: it was not there. */
public record Difference(
        Text label, List<Phrase> before, List<Phrase> after, Recorded<LedgerEvent> cause) {
    public Difference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
