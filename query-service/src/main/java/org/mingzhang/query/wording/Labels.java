package org.mingzhang.query.wording;

import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import org.mingzhang.shared.Text;

/** The message source of the read side: every text by its key, in both languages. */
public final class Labels {
    /** Where the texts stand, for the templates that read the same source. */
    public static final String BUNDLE = "org.mingzhang.query.wording.labels";

    private static final TextBundle TEXTS = new TextBundle(BUNDLE);

    private Labels() {}

    /**
     * The text of a key.
     *
     * @throws MissingResourceException when there is none; a defect, a test holds the keys complete
     */
    public static Text text(String key) {
        return TEXTS.text(key);
    }

    /** The text of a key, if there is one. */
    public static Optional<Text> find(String key) {
        return TEXTS.find(key);
    }

    /** The text of a key with its {@code {0}} placeholders filled, each in its own language. */
    public static Text text(String key, List<Text> arguments) {
        return TEXTS.text(key, arguments);
    }

    /** The label of a constant. */
    public static Text of(Enum<?> constant) {
        return text("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
