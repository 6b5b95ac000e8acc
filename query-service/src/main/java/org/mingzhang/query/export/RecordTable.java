package org.mingzhang.query.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;

/**
 * The records of a public export once more as a table (RFC 4180), for whoever counts: a later
 * amendment or annulment is a row of its own.
 */
final class RecordTable {
    /** What the table is called. */
    static final String NAME = "records.csv";

    /** What its description is called: a data package, version 2. */
    static final String DESCRIPTION = "datapackage.json";

    static final String HEADER = "position,day,type,matter,document_number,date,organ,measures\r\n";

    private static final List<String> MATTER = List.of("caseId", "reinstatementId");
    private static final List<String> DATE =
            List.of(
                    "decidedOn",
                    "announcedOn",
                    "amendedOn",
                    "annulledOn",
                    "restoredOn",
                    "openedOn",
                    "closedOn",
                    "proposedOn",
                    "publishedOn",
                    "withdrawnOn");
    private static final List<String> ORGAN =
            List.of(
                    "decidedBy",
                    "amendedBy",
                    "annulledBy",
                    "openedBy",
                    "proposedBy",
                    "withdrawnBy");

    private RecordTable() {}

    /** A record as a row. */
    static String row(RecordLine line) {
        Map<String, Json> fields = line.fields();
        return List.of(
                                Long.toString(line.index()),
                                line.record().leaf().day().toString(),
                                line.record().leaf().type(),
                                first(MATTER, fields),
                                first(List.of("documentNumber"), fields),
                                first(DATE, fields),
                                first(ORGAN, fields),
                                measures(fields.get("measures")))
                        .stream()
                        .map(RecordTable::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /**
     * The description of a table.
     *
     * @param sha256 of the table, in hex
     */
    static byte[] description(long bytes, String sha256) {
        try (InputStream in = RecordTable.class.getResourceAsStream(DESCRIPTION)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .formatted(bytes, sha256)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String first(List<String> names, Map<String, Json> fields) {
        return names.stream()
                .map(fields::get)
                .filter(Objects::nonNull)
                .map(RecordTable::text)
                .findFirst()
                .orElse("");
    }

    private static String measures(@Nullable Json measures) {
        return measures instanceof Json.Items(List<Json> each)
                ? each.stream()
                        .map(one -> one instanceof Json.Members all ? all.text("measure") : "")
                        .collect(Collectors.joining(";"))
                : "";
    }

    private static String text(Json value) {
        return switch (value) {
            case Json.Text(String text) -> text;
            case Json.Nothing none -> "";
            default -> CanonicalJson.text(value);
        };
    }

    private static String cell(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
