package org.mingzhang.query.card;

import java.util.List;
import org.mingzhang.shared.Text;

/** A part of a state with its lines, and the parts inside it. */
public record Card(Text title, List<Line> lines, List<Card> parts) {
    public Card {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    /** One labelled value, or several of a kind. */
    public record Line(Text label, List<Phrase> values) {
        public Line {
            values = List.copyOf(values);
        }
    }
}
