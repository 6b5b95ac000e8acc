package org.mingzhang.merkle.derived;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.mingzhang.merkle.export.RecordLine;

/**
 * The newest records as a feed (Atom, RFC 4287), newest first. An entry is never changed: what
 * comes later of a matter is an entry of its own, related to the same matter.
 */
public final class Feed implements Derivation {
    /** What the feed is called. */
    public static final String NAME = "feed.atom";

    static final int MOST_ENTRIES = 100;

    private static final Properties TITLES = titles();

    private final Deque<RecordLine> newest = new ArrayDeque<>();
    private final String log;

    /**
     * A feed of records of a log.
     *
     * @param origin the log's name
     */
    public Feed(String origin) {
        this.log = "urn:mingzhang:" + origin.replace('/', ':');
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String head() {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
        <id>%s</id>
        <title>已公布的问责决定与已公示的重新使用 / Announced decisions and noticed reinstatements</title>
        <author><name>%s</name></author>
        """
                .formatted(Xml.text(log), Xml.text(log));
    }

    @Override
    public String row(Row row) {
        newest.addFirst(row.line());
        if (newest.size() > MOST_ENTRIES) {
            newest.removeLast();
        }
        return "";
    }

    @Override
    public String tail() {
        String day = newest.isEmpty() ? "1970-01-01" : day(newest.getFirst());
        return "<updated>"
                + midnight(day)
                + "</updated>\n"
                + newest.stream().map(this::entry).collect(Collectors.joining())
                + "</feed>\n";
    }

    private static String day(RecordLine line) {
        return line.record().leaf().day().toString();
    }

    private String entry(RecordLine line) {
        String type = line.record().leaf().type();
        String number = Column.DOCUMENT_NUMBER.of(line);
        String matter = Column.MATTER.of(line);
        String title = TITLES.getProperty(type, type) + (number.isEmpty() ? "" : " · " + number);
        return """
        <entry>
        <id>%s:%d</id>
        <title>%s</title>
        <updated>%s</updated>
        <category term="%s"/>
        <link rel="related" href="%s:matter:%s"/>
        <summary>%s %s %s</summary>
        </entry>
        """
                .formatted(
                        Xml.text(log),
                        line.index(),
                        Xml.text(title),
                        midnight(day(line)),
                        Xml.text(type),
                        Xml.text(log),
                        Xml.text(matter),
                        Xml.text(matter),
                        Column.DATE.of(line),
                        Xml.text(Column.ORGAN.of(line)));
    }

    /** A leaf tells the day and nothing finer. */
    private static String midnight(String day) {
        return day + "T00:00:00Z";
    }

    private static Properties titles() {
        Properties titles = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(Feed.class.getResourceAsStream("titles.properties")),
                        StandardCharsets.UTF_8)) {
            titles.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return titles;
    }
}
