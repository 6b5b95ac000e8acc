package org.mingzhang.query.wording;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.mingzhang.shared.Text;

/** The texts of one pair of property files: every text by its key, in both languages. */
public final class TextBundle {
    private final ResourceBundle zh;
    private final ResourceBundle en;

    /** Opens the bundle of this name. */
    public TextBundle(String name) {
        this.zh = bundle(name, Locale.ROOT);
        this.en = bundle(name, Locale.ENGLISH);
    }

    /**
     * The text of a key.
     *
     * @throws MissingResourceException when there is none; a defect, a test holds the keys complete
     */
    public Text text(String key) {
        return new Text(zh.getString(key), en.getString(key));
    }

    /** The text of a key, if there is one. */
    public Optional<Text> find(String key) {
        return zh.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** The text of a key with its {@code {0}} placeholders filled, each in its own language. */
    public Text text(String key, List<Text> arguments) {
        Text pattern = text(key);
        String inZh = pattern.zh();
        String inEn = pattern.en();
        for (int i = 0; i < arguments.size(); i++) {
            inZh = inZh.replace("{" + i + "}", arguments.get(i).zh());
            inEn = inEn.replace("{" + i + "}", arguments.get(i).en());
        }
        return new Text(inZh, inEn);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        // Without the fallback to the machine's locale: the answer depends on the reader alone.
        return ResourceBundle.getBundle(
                name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
