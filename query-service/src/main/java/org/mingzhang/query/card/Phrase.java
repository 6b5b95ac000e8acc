package org.mingzhang.query.card;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.shared.Text;

/**
 * One value as a reader sees it.
 *
 * @param notes lines under it, for instance the working of a computed period
 * @param verdict how a condition came out; null for everything else
 */
public record Phrase(Text text, List<Text> notes, @Nullable Verdict verdict) {
    public Phrase {
        notes = List.copyOf(notes);
    }

    /** How a condition came out, and whether that speaks for the person. */
    public record Verdict(Text text, boolean good) {}

    static Phrase of(Text text) {
        return of(text, List.of());
    }

    static Phrase of(Text text, List<Text> notes) {
        return new Phrase(text, notes, null);
    }

    Phrase with(String verdict, boolean good) {
        return new Phrase(text, notes, new Verdict(Labels.text("value." + verdict), good));
    }
}
