package org.mingzhang.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.wire.WireJson;

class RecordTableTest {
    @Test
    void a_decision_is_a_row() {
        assertThat(
                        row(
                                "accountability.decided.v1",
                                "caseId",
                                "\"C-1\"",
                                "documentNumber",
                                "\"县纪〔2023〕1号, \\\"补\\\"\"",
                                "decidedOn",
                                "\"2023-03-11\"",
                                "decidedBy",
                                "\"O-2\"",
                                "measures",
                                "[{\"measure\":\"REMOVAL\"},{\"measure\":\"WARNING\"}]"))
                .isEqualTo(
                        "7,2026-11-21,accountability.decided.v1,C-1,"
                                + "\"县纪〔2023〕1号, \"\"补\"\"\",2023-03-11,O-2,REMOVAL;WARNING\r\n");
    }

    @Test
    void what_a_record_does_not_show_is_an_empty_cell() {
        assertThat(row("reinstatement.notice-published.v1", "reinstatementId", "\"R-1\""))
                .isEqualTo("7,2026-11-21,reinstatement.notice-published.v1,R-1,,,,\r\n");
    }

    @Test
    void every_column_is_described_in_both_languages() throws IOException {
        JsonNode described =
                WireJson.mapper()
                        .readTree(RecordTable.description(12, "ab".repeat(32)))
                        .at("/resources/0");

        assertThat(described.get("bytes").asInt()).isEqualTo(12);
        assertThat(described.get("hash").asText()).isEqualTo("sha256:" + "ab".repeat(32));
        assertThat(described.get("path").asText()).isEqualTo(RecordTable.NAME);
        List<JsonNode> fields =
                StreamSupport.stream(described.at("/schema/fields").spliterator(), false).toList();
        assertThat(fields)
                .extracting(field -> field.get("name").asText())
                .containsExactly(RecordTable.HEADER.strip().split(","));
        assertThat(fields).allMatch(field -> field.get("title").asText().contains(" / "));
    }

    private static String row(String type, String... fields) {
        List<Disclosure> disclosures =
                IntStream.range(0, fields.length / 2)
                        .mapToObj(
                                i ->
                                        Disclosure.of(
                                                new byte[Disclosure.SALT],
                                                fields[2 * i],
                                                fields[2 * i + 1].getBytes(StandardCharsets.UTF_8)))
                        .toList();
        Leaf leaf =
                new Leaf(
                        LocalDate.of(2026, 11, 21),
                        type,
                        disclosures.stream().map(Disclosure::digest).toList());
        ShownRecord record = new ShownRecord(leaf, disclosures);
        return RecordTable.row(new RecordLine(7, record, record.fields(), List.of()));
    }
}
