package org.mingzhang.query.document;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.platform.web.Language;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.wording.Articles;
import org.mingzhang.shared.Text;

/**
 * A document in one language, as its template needs it.
 *
 * @param organ the mark of the issuing organ 发文机关标志
 * @param mark the size of the mark: short, middle or long
 * @param number the document number, or the blank for one
 * @param clauses all but the last
 * @param last stays on one page with the signature
 * @param copies whom copies go to 抄送
 * @param printed when it is printed 印发
 * @param made as of which point the document was made
 */
public record Look(
        String organ,
        String mark,
        String number,
        List<Part> clauses,
        Part last,
        String date,
        String copies,
        String printed,
        String made) {
    private static final int SHORT = 9;
    private static final int MIDDLE = 13;

    public Look {
        clauses = List.copyOf(clauses);
    }

    /** A clause with its number. */
    public record Part(String heading, List<String> paragraphs) {
        public Part {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** How a document reads in a language. */
    public static Look of(OfficialDocument document, Language language) {
        String issuer = language.of(document.issuer());
        String organ = document.numbered() ? issuer + language.of("文件", "") : issuer;
        int width = organ.codePoints().map(each -> each < 0x2E80 ? 1 : 2).sum() / 2;
        List<Part> parts = new ArrayList<>();
        for (OfficialDocument.Clause clause : document.clauses()) {
            String number = String.valueOf(parts.size() + 1);
            parts.add(
                    new Part(
                            language.of(Articles.numeral(number) + "、", number + ". ")
                                    + language.of(clause.heading()),
                            clause.paragraphs().stream().map(language::of).toList()));
        }
        return new Look(
                organ,
                width <= SHORT ? "short" : width <= MIDDLE ? "middle" : "long",
                document.number() == null
                        ? language.of(Words.say("blankNumber"))
                        : document.number(),
                parts.subList(0, parts.size() - 1),
                parts.getLast(),
                language.of(Words.date(document.date())),
                language.of(copies(document)),
                language.of(Words.say("printed", Words.date(null))),
                language.of(made(document.asOf())));
    }

    private static Text copies(OfficialDocument document) {
        return document.copies().isEmpty()
                ? Words.say("copiesBlank")
                : Words.say("copies", Words.list(document.copies()));
    }

    private static Text made(AsOf point) {
        Text made = Words.say("made", Words.number(point.position()));
        if (point.asOf() != null) {
            made = Words.joined(made, Words.say("made.asOf", Words.date(point.asOf())));
        }
        return point.knownAt() == null
                ? made
                : Words.joined(made, Words.say("made.knownAt", Words.number(point.knownAt())));
    }
}
