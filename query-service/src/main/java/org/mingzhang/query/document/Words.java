package org.mingzhang.query.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.wording.TextBundle;
import org.mingzhang.shared.Text;

/** The set phrases of documents, and how they write dates and what is missing. */
final class Words {
    /** What is to be filled in by hand. */
    static final Text BLANK = new Text("__________", "__________");

    private static final TextBundle TEXTS =
            new TextBundle("org.mingzhang.query.document.documents");
    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String STOPS = "。！？；.!?;";

    private Words() {}

    static Text say(String key, Text... arguments) {
        return TEXTS.text(key, List.of(arguments));
    }

    /** A date as documents write it: Arabic numerals, nothing padded with a zero. */
    static Text date(@Nullable LocalDate date) {
        return date == null ? say("blankDate") : new Text(ZH.format(date), EN.format(date));
    }

    /** What somebody wrote, or a blank. */
    static Text written(@Nullable String text) {
        return text == null || text.isBlank() ? BLANK : new Text(text.strip(), text.strip());
    }

    /** What somebody wrote as a sentence that ends. */
    static Text sentence(@Nullable String text) {
        Text written = written(text);
        boolean ends = STOPS.indexOf(written.zh().charAt(written.zh().length() - 1)) >= 0;
        return ends ? written : new Text(written.zh() + "。", written.en() + ".");
    }

    /** A computed line, its dates written as documents write them. */
    static Text computed(Text line) {
        return new Text(dates(line.zh(), ZH), dates(line.en(), EN));
    }

    /** Several computed lines as one. */
    static Text computed(List<Text> lines) {
        return computed(
                new Text(
                        String.join("；", lines.stream().map(Text::zh).toList()),
                        String.join("; ", lines.stream().map(Text::en).toList())));
    }

    /** Several things as one enumeration. */
    static Text list(List<Text> things) {
        return new Text(
                String.join("、", things.stream().map(Text::zh).toList()),
                String.join(", ", things.stream().map(Text::en).toList()));
    }

    static Text number(Object number) {
        return new Text(number.toString(), number.toString());
    }

    static Text joined(Text first, Text second) {
        return new Text(first.zh() + second.zh(), first.en() + " " + second.en());
    }

    private static String dates(String line, DateTimeFormatter as) {
        return ISO_DATE.matcher(line)
                .replaceAll(found -> as.format(LocalDate.parse(found.group())));
    }
}
