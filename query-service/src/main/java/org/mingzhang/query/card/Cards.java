package org.mingzhang.query.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.query.history.Field;
import org.mingzhang.query.history.FieldChange;
import org.mingzhang.query.naming.Names;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.StreamId;

/** Makes cards of states and events, and tables of differences. */
public final class Cards {
    private final CodeNames codes;
    private final Names names;

    /** Codes are named by the rulebooks, persons and organisations by these names. */
    public Cards(CodeNames codes, Names names) {
        this.codes = codes;
        this.names = names;
    }

    /** The parts of a state or an event; a part without a value is not there. */
    public List<Card> of(StreamId stream, Record record, RulebookVersion under) {
        Map<String, Field> fields = Layout.shown(stream, record);
        Phrases phrases = new Phrases(codes, names, under);
        Card all = card("", fields, new Titles(fields, phrases), phrases);
        List<Card> cards = new ArrayList<>();
        if (!all.lines().isEmpty()) {
            cards.add(new Card(Labels.text("card.overview"), all.lines(), List.of()));
        }
        cards.addAll(all.parts());
        return cards;
    }

    /** Differences in the words of the rulebook each was made under. */
    public List<Difference> of(List<FieldChange> changes, Map<String, Field> shown) {
        return changes.stream()
                .map(
                        change -> {
                            Phrases phrases =
                                    new Phrases(codes, names, change.cause().by().rulebook());
                            return new Difference(
                                    new Titles(shown, phrases).path(change.pointer()),
                                    phrases.of(change.before()),
                                    phrases.of(change.after()),
                                    change.cause());
                        })
                .toList();
    }

    private static Card card(
            String pointer, Map<String, Field> fields, Titles titles, Phrases phrases) {
        List<Card.Line> lines = new ArrayList<>();
        Map<String, Map<String, Field>> parts = new LinkedHashMap<>();
        fields.forEach(
                (each, field) -> {
                    String part = part(each, pointer.length());
                    if (!part.equals(each)) {
                        parts.computeIfAbsent(part, key -> new LinkedHashMap<>()).put(each, field);
                    } else if (!titles.titles(each)) {
                        lines.add(new Card.Line(titles.last(each), phrases.of(field)));
                    }
                });
        return new Card(
                pointer.isEmpty() ? Labels.text("card.overview") : titles.last(pointer),
                lines,
                parts.entrySet().stream()
                        .map(part -> card(part.getKey(), part.getValue(), titles, phrases))
                        .toList());
    }

    /** The next part on the way to a value; a member of a list is a part of its own. */
    private static String part(String pointer, int from) {
        int end = end(pointer, from);
        int next = end(pointer, end);
        boolean member =
                next > end && pointer.substring(end + 1, next).chars().allMatch(Character::isDigit);
        return pointer.substring(0, member && next < pointer.length() ? next : end);
    }

    private static int end(String pointer, int from) {
        int slash = pointer.indexOf('/', Math.min(from + 1, pointer.length()));
        return slash < 0 ? pointer.length() : slash;
    }
}
