package org.mingzhang.merkle.derived;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One file in the making, record by record: the same records give the same bytes. What it cannot
 * know before its end may stand around its content alone.
 */
public interface Derivation {
    /** What the file is called. */
    String name();

    /** Before the first record. */
    String head();

    /** What a record adds; empty when nothing. */
    String row(Row row);

    /** After the last record. */
    String tail();

    /** True when the content lies within a container, which tells its length and its CRC. */
    default boolean packed() {
        return false;
    }

    /** The container up to the content. */
    default byte[] before(int crc, long size) {
        return new byte[0];
    }

    /** The container after the content. */
    default byte[] after(int crc, long size) {
        return new byte[0];
    }

    /** All there are, for records of the log of this name. */
    static List<Derivation> all(String origin) {
        return List.of(new CsvTable(), new Workbook(), new Feed(origin));
    }

    /** Text as it is written. */
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
