package org.mingzhang.merkle.derived;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.export.RecordLine;

/** Records as an export would hold them, without a proof. */
public final class Records {
    private Records() {}

    /**
     * A record.
     *
     * @param fields names, each followed by its value as JSON
     */
    public static RecordLine of(long index, String type, String... fields) {
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
        return new RecordLine(index, record, record.fields(), List.of());
    }

    /** A decision with a document number. */
    public static RecordLine decision(long index, String number) {
        return of(
                index,
                "accountability.decided.v1",
                "caseId",
                "\"C-1\"",
                "documentNumber",
                '"' + number.replace("\"", "\\\"") + '"',
                "decidedOn",
                "\"2023-03-11\"",
                "decidedBy",
                "\"O-2\"",
                "measures",
                "[{\"measure\":\"REMOVAL\"},{\"measure\":\"WARNING\"}]");
    }

    /** The whole file. */
    public static byte[] made(Derivation derivation, RecordLine... lines) {
        StringBuilder text = new StringBuilder(derivation.head());
        for (RecordLine line : lines) {
            text.append(derivation.row(Row.of(line)));
        }
        byte[] content = Derivation.utf8(text.append(derivation.tail()).toString());
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(derivation.before((int) crc.getValue(), content.length));
        file.writeBytes(content);
        file.writeBytes(derivation.after((int) crc.getValue(), content.length));
        return file.toByteArray();
    }
}
