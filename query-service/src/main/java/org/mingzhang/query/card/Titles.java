package org.mingzhang.query.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.query.history.Field;
import org.mingzhang.query.wording.FieldWording;
import org.mingzhang.shared.Text;

/** What the parts of a record are called: a subject by its name, a lone member without a number. */
final class Titles {
    private final Map<String, Field> fields;
    private final Phrases phrases;

    Titles(Map<String, Field> fields, Phrases phrases) {
        this.fields = fields;
        this.phrases = phrases;
    }

    /** True for the value that is the title of the part it stands in. */
    boolean titles(String pointer) {
        return pointer.matches("/subjects/\\d+/named");
    }

    /** The innermost part of a pointer. */
    Text last(String pointer) {
        return words(pointer, phrases::subject).getLast();
    }

    /** The whole way to a value, outermost part first. */
    Text path(String pointer) {
        List<Text> words = words(pointer, phrases::name);
        return new Text(
                words.stream().map(Text::zh).collect(Collectors.joining(" › ")),
                words.stream().map(Text::en).collect(Collectors.joining(" › ")));
    }

    private List<Text> words(String pointer, Function<NamedSubject, Text> said) {
        List<Text> words = new ArrayList<>();
        int end = 0;
        while (end < pointer.length()) {
            int start = end;
            end = pointer.indexOf('/', start + 1);
            end = end < 0 ? pointer.length() : end;
            String part = pointer.substring(0, end);
            if (!part.substring(start + 1).chars().allMatch(Character::isDigit)) {
                words.add(FieldWording.label(part.substring(start)));
            } else {
                words.add(member(part, words.removeLast(), said));
            }
        }
        return words;
    }

    private Text member(String part, Text list, Function<NamedSubject, Text> said) {
        Field named = fields.get(part + "/named");
        if (named != null && named.value() instanceof NamedSubject subject) {
            return said.apply(subject);
        }
        int number = Integer.parseInt(part.substring(part.lastIndexOf('/') + 1)) + 1;
        boolean alone = number == 1 && !listed(part.substring(0, part.length() - 1) + "1/");
        return alone ? list : new Text(list.zh() + " " + number, list.en() + " " + number);
    }

    private boolean listed(String prefix) {
        return fields.keySet().stream().anyMatch(pointer -> pointer.startsWith(prefix));
    }
}
