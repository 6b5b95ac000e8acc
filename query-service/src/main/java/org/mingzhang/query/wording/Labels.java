package org.mingzhang.query.wording;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.mingzhang.shared.Text;

/** The message source of the read side: every text by its key, in both languages. */
public final class Labels {
    /** Where the texts stand, for the templates that read the same source. */
    public static final String BUNDLE = "org.mingzhang.query.wording.labels";

    private static final ResourceBundle ZH = bundle(Locale.ROOT);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private Labels() {}

    /**
     * The text of a key.
     *
     * @throws MissingResourceException when there is none; a defect, a test holds the keys complete
     */
    public static Text text(String key) {
        return new Text(ZH.getString(key), EN.getString(key));
    }

    /** The text of a key, if there is one. */
    public static Optional<Text> find(String key) {
        return ZH.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** The text of a key with its {@code {0}} placeholders filled, each in its own language. */
    public static Text text(String key, List<Text> arguments) {
        Text pattern = text(key);
        String zh = pattern.zh();
        String en = pattern.en();
        for (int i = 0; i < arguments.size(); i++) {
            zh = zh.replace("{" + i + "}", arguments.get(i).zh());
            en = en.replace("{" + i + "}", arguments.get(i).en());
        }
        return new Text(zh, en);
    }

    /** The label of a constant. */
    public static Text of(Enum<?> constant) {
        return text("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private static ResourceBundle bundle(Locale locale) {
        // Without the fallback to the machine's locale: the answer depends on the reader alone.
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
