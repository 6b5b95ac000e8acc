package org.mingzhang.query.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.ErasedTexts;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Text;

/** Small pieces of bilingual text. */
public final class Wording {
    private static final Text NOTHING = new Text("—", "—");

    private Wording() {}

    /** The same in both languages: a date, a number, an id, or what a person wrote. */
    public static Text plain(@Nullable Object value) {
        if (Personal.ERASED.equals(value)) {
            return ErasedTexts.SAID;
        }
        return value == null ? NOTHING : new Text(value.toString(), value.toString());
    }

    /** Several texts as one enumeration. */
    public static Text list(List<Text> texts) {
        if (texts.isEmpty()) {
            return Labels.text("value.none");
        }
        return new Text(
                texts.stream().map(Text::zh).collect(Collectors.joining("、")),
                texts.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    /** Yes or no. */
    static Text truth(boolean value) {
        return Labels.text("value." + value);
    }
}
