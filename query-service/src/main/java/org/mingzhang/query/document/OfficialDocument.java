package org.mingzhang.query.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;

/**
 * What one document says.
 *
 * @param stream the case or procedure it belongs to
 * @param subject the id of the person or organisation it is about
 * @param issuer the organ that decided
 * @param number the document number 发文字号, or null where none is on record
 * @param addressee null for a document to the public
 * @param date the day it was decided 成文日期, or null where none is on record
 * @param remark what has happened to it since 附注, or null
 * @param numbered false for a document that carries no document number by its nature
 * @param copies the organisations it was announced to 抄送
 * @param asOf the point it was made at
 * @param sources the events it was made from, in recorded order
 * @param unverified rules it rests on whose text nobody has compared with the source
 */
public record OfficialDocument(
        DocumentKind kind,
        StreamId stream,
        String subject,
        Text issuer,
        boolean numbered,
        @Nullable String number,
        Text title,
        @Nullable Text addressee,
        List<Clause> clauses,
        @Nullable LocalDate date,
        @Nullable Text remark,
        List<Text> copies,
        AsOf asOf,
        List<Source> sources,
        List<String> unverified) {
    public OfficialDocument {
        clauses = List.copyOf(clauses);
        copies = List.copyOf(copies);
        sources = List.copyOf(sources);
        unverified = List.copyOf(unverified);
    }

    /** One numbered part 一、二、三 with its paragraphs. */
    public record Clause(Text heading, List<Text> paragraphs) {
        public Clause {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** An event the document was made from. */
    public record Source(long position, String type, String eventId) {}
}
