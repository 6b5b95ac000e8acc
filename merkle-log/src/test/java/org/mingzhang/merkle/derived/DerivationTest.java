package org.mingzhang.merkle.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The forms in which people and programs read the records. */
class DerivationTest {
    private static final RecordLine DECISION = Records.decision(7, "县纪〔2023〕1号, \"补\"");
    private static final RecordLine NOTICE =
            Records.of(9, "reinstatement.notice-published.v1", "reinstatementId", "\"R-1\"");

    @Test
    void a_decision_is_a_row_and_what_it_does_not_show_is_an_empty_cell() {
        assertThat(
                        new String(
                                Records.made(new CsvTable(), DECISION, NOTICE),
                                StandardCharsets.UTF_8))
                .isEqualTo(
                        "position,day,type,matter,document_number,date,organ,measures\r\n"
                                + "7,2026-11-21,accountability.decided.v1,C-1,"
                                + "\"县纪〔2023〕1号, \"\"补\"\"\",2023-03-11,O-2,REMOVAL;WARNING\r\n"
                                + "9,2026-11-21,reinstatement.notice-published.v1,R-1,,,,\r\n");
    }

    @Test
    void a_workbook_has_titles_for_people_names_for_programs_and_texts_alone() throws Exception {
        byte[] workbook = Records.made(new Workbook(), Records.decision(7, "=1+1"), NOTICE);
        Map<String, byte[]> parts = parts(workbook);
        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/_rels/workbook.xml.rels",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml");
        for (byte[] part : parts.values()) {
            xml(part);
        }
        Document sheet = xml(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(texts(sheet, "t"))
                .startsWith("位置 position", "登记日 day of recording")
                .contains("position", "document_number", "=1+1", "REMOVAL;WARNING", "R-1");
        assertThat(sheet.getElementsByTagName("f").getLength()).as("formulas").isZero();
        assertThat(((Element) sheet.getElementsByTagName("row").item(1)).getAttribute("hidden"))
                .isEqualTo("1");
        assertThat(sheet.getElementsByTagName("row").getLength()).isEqualTo(4);
    }

    @Test
    void a_workbook_says_when_it_has_no_room_for_all() throws Exception {
        Workbook workbook = new Workbook();
        workbook.head();
        String last = "";
        for (int i = 2; i < Workbook.MOST_ROWS; i++) {
            last = workbook.row(Row.of(NOTICE));
        }
        assertThat(last).contains("records.csv").contains("r=\"" + Workbook.MOST_ROWS + "\"");
        assertThat(workbook.row(Row.of(NOTICE))).isEmpty();
    }

    @Test
    void a_feed_has_the_newest_first_under_ids_that_stay() throws Exception {
        Document feed = xml(Records.made(new Feed("ledger.test/log"), DECISION, NOTICE));
        assertThat(texts(feed, "id"))
                .containsExactly(
                        "urn:mingzhang:ledger.test:log",
                        "urn:mingzhang:ledger.test:log:9",
                        "urn:mingzhang:ledger.test:log:7");
        assertThat(texts(feed, "title"))
                .contains("任前公示 / Notice published", "问责决定 / Decision · 县纪〔2023〕1号, \"补\"");
        assertThat(texts(feed, "updated")).allMatch("2026-11-21T00:00:00Z"::equals).hasSize(3);
        assertThat(((Element) feed.getElementsByTagName("link").item(1)).getAttribute("href"))
                .isEqualTo("urn:mingzhang:ledger.test:log:matter:C-1");
    }

    @Test
    void a_feed_ends_somewhere() throws Exception {
        RecordLine[] many = new RecordLine[Feed.MOST_ENTRIES + 5];
        for (int i = 0; i < many.length; i++) {
            many[i] = Records.decision(i, "第" + i + "号");
        }
        Document feed = xml(Records.made(new Feed("ledger.test/log"), many));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(Feed.MOST_ENTRIES);
    }

    @Test
    void no_text_breaks_out_of_its_element() throws Exception {
        String nasty = "<b>&\u0001]]>\uFFFF";
        RecordLine line = Records.of(1, "a.b.v1", "documentNumber", "\"<b>&\\u0001]]>\uFFFF\"");
        for (Derivation each : List.of(new Feed("l"), new Workbook())) {
            byte[] made = Records.made(each, line);
            byte[] xml = each.packed() ? parts(made).get("xl/worksheets/sheet1.xml") : made;
            assertThat(xml(xml).getDocumentElement().getTextContent())
                    .contains(nasty.replaceAll("[\u0001\uFFFF]", "\uFFFD"));
        }
    }

    @Test
    void every_column_is_described_in_both_languages() {
        TableDescription tables = new TableDescription();
        tables.addRecords(12, "ab".repeat(32));
        Json.Members described =
                (Json.Members)
                        JsonReader.readObject(tables.bytes())
                                .items("resources")
                                .values()
                                .getFirst();
        assertThat(described.whole("bytes")).isEqualTo(12);
        assertThat(described.text("hash")).isEqualTo("sha256:" + "ab".repeat(32));
        assertThat(described.text("path")).isEqualTo(CsvTable.NAME);
        List<Json.Members> fields =
                described.members("schema").items("fields").values().stream()
                        .map(Json.Members.class::cast)
                        .toList();
        assertThat(fields)
                .extracting(field -> field.text("name"))
                .containsExactly(new CsvTable().head().strip().split(","));
        assertThat(fields)
                .allMatch(field -> field.text("title").contains(" / "))
                .allMatch(field -> field.text("description").contains(" / "));
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Document xml(byte[] bytes)
            throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(Document document, String element) {
        return IntStream.range(0, document.getElementsByTagName(element).getLength())
                .mapToObj(i -> document.getElementsByTagName(element).item(i).getTextContent())
                .toList();
    }
}
