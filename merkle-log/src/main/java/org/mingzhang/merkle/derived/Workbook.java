package org.mingzhang.merkle.derived;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.mingzhang.merkle.export.ZipForm;

/**
 * A row a record as a workbook (Office Open XML), for people: titles in both languages, the first
 * row frozen, the names of the columns in a hidden row. Written by hand and not by a library,
 * because the verifier, which has no library, writes it again: a library puts times and its own
 * version in. Cells are inline texts, so none is ever a formula.
 */
public final class Workbook implements Derivation {
    /** What the workbook is called. */
    public static final String NAME = "records.xlsx";

    static final int MOST_ROWS = 1_048_576;

    /** In the first column. */
    private static final List<String> THE_REST =
            List.of("其余见 records.csv / the rest is in records.csv");

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final List<Part> PARTS =
            List.of(
                    new Part(
                            "[Content_Types].xml",
                            """
                            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default \
                            Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                            <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.\
                            spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" \
                            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                            </Types>"""),
                    new Part("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
                    new Part(
                            "xl/_rels/workbook.xml.rels",
                            relation("worksheet", "worksheets/sheet1.xml")),
                    new Part(
                            "xl/workbook.xml",
                            "<workbook xmlns=\""
                                    + MAIN
                                    + "\" xmlns:r=\""
                                    + RELATIONS
                                    + "\"><sheets><sheet name=\"records\" sheetId=\"1\""
                                    + " r:id=\"rId1\"/></sheets></workbook>"));

    private int rows;

    /** A file of the container that is always the same. */
    private record Part(String name, String xml) {
        private byte[] bytes() {
            return Derivation.utf8(XML + xml);
        }

        private int crc() {
            CRC32 crc = new CRC32();
            crc.update(bytes());
            return (int) crc.getValue();
        }
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\""
                + PACKAGE
                + "\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONS
                + "/"
                + kind
                + "\" Target=\""
                + target
                + "\"/></Relationships>";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String head() {
        return XML
                + "<worksheet xmlns=\""
                + MAIN
                + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                + " topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><sheetData>"
                + row("", described(Workbook::title))
                + row(" hidden=\"1\"", described(Described::name));
    }

    private static List<String> described(Function<Described, String> text) {
        return Column.ALL.stream().map(Column::described).map(text).toList();
    }

    private static String title(Described column) {
        return column.titleZh() + " " + column.titleEn();
    }

    @Override
    public String row(Row row) {
        if (rows == MOST_ROWS) {
            return "";
        }
        return row("", rows == MOST_ROWS - 1 ? THE_REST : row.cells());
    }

    @Override
    public String tail() {
        return "</sheetData></worksheet>";
    }

    private String row(String attributes, List<String> cells) {
        rows++;
        StringBuilder row = new StringBuilder("<row r=\"").append(rows).append('"');
        row.append(attributes).append('>');
        char letter = 'A';
        for (String text : cells) {
            if (!text.isEmpty()) {
                row.append("<c r=\"").append(letter).append(rows);
                row.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                row.append(Xml.text(text)).append("</t></is></c>");
            }
            letter++;
        }
        return row.append("</row>").toString();
    }

    @Override
    public boolean packed() {
        return true;
    }

    @Override
    public byte[] before(int crc, long size) {
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        List<ZipForm.Entry> entries = entries(crc, size);
        for (int i = 0; i < PARTS.size(); i++) {
            before.writeBytes(entries.get(i).local());
            before.writeBytes(PARTS.get(i).bytes());
        }
        before.writeBytes(entries.getLast().local());
        return before.toByteArray();
    }

    @Override
    public byte[] after(int crc, long size) {
        List<ZipForm.Entry> entries = entries(crc, size);
        return ZipForm.directory(entries, entries.getLast().end());
    }

    private static List<ZipForm.Entry> entries(int crc, long size) {
        List<ZipForm.Entry> entries = new ArrayList<>();
        long offset = 0;
        for (Part part : PARTS) {
            entries.add(new ZipForm.Entry(part.name(), part.crc(), part.bytes().length, offset));
            offset = entries.getLast().end();
        }
        entries.add(new ZipForm.Entry(SHEET, crc, size, offset));
        return entries;
    }
}
