package org.mingzhang.query.wording;

import java.util.Optional;
import java.util.StringJoiner;
import org.mingzhang.query.history.Field;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** Labels the fields of a state and says their values. */
public final class FieldWording {
    private final CodeNames codes;

    /** Codes are named by these rulebooks. */
    public FieldWording(CodeNames codes) {
        this.codes = codes;
    }

    /** The path of a field in words, outermost part first. */
    public static Text label(String pointer) {
        StringJoiner zh = new StringJoiner(" › ");
        StringJoiner en = new StringJoiner(" › ");
        for (String segment : pointer.substring(1).split("/", -1)) {
            Text part = part(segment);
            zh.add(part.zh());
            en.add(part.en());
        }
        return new Text(zh.toString(), en.toString());
    }

    /** The value as a person reads it. */
    public Text value(Field field, RulebookVersion under) {
        Object value = field.value();
        Optional<Vocabulary> vocabulary = Vocabulary.of(field.owner(), field.name());
        if (vocabulary.isPresent()) {
            return codes.name(under, vocabulary.get(), value.toString());
        }
        return switch (value) {
            case Enum<?> constant -> Labels.of(constant);
            case Boolean truth -> Wording.truth(truth);
            default -> Wording.plain(value);
        };
    }

    private static Text part(String segment) {
        if (!segment.isEmpty() && segment.chars().allMatch(Character::isDigit)) {
            return Wording.plain(Integer.parseInt(segment) + 1);
        }
        // A map's key, for instance a case id, has no label and stands for itself.
        return Labels.find("field." + segment).orElseGet(() -> Wording.plain(segment));
    }
}
