package org.mingzhang.app.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table's file, edited by somebody who owns the machine and knows how pages are checksummed. */
record HeapFile(Path file) {
    private static final int PAGE = 8192;
    private static final int CHECKSUM_AT = 8;
    private static final int LANES = 32;
    private static final int PRIME = 16_777_619;

    /** The offsets of PostgreSQL's {@code checksum_impl.h}. */
    private static final int[] OFFSETS = {
        0x5B1F36E9, 0xB8525960, 0x02AB50AA, 0x1DE66D2A, 0x79FF467A, 0x9BB9F8A3, 0x217E7CD2,
        0x83E13D2C, 0xF8D4474F, 0xE39EB970, 0x42C6AE16, 0x993216FA, 0x7B093B5D, 0x98DAFF3C,
        0xF718902A, 0x0B1C9CDB, 0xE58F764B, 0x187636BC, 0x5D7B3BB1, 0xE73DE7DE, 0x92BEC979,
        0xCCA6C0B2, 0x304A0979, 0x85AA43D4, 0x783125BB, 0x6CA8EAA2, 0xE407EAC6, 0x4B5CFC3E,
        0x9FBF8C76, 0x15CA20BE, 0xF2CA9FD3, 0x959BD756
    };

    /**
     * Replaces a text wherever it stands, in rows that are long dead, too.
     *
     * @return how often; 0 also when a checksum was not as reckoned
     */
    int replace(String text, String by) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String octets = new String(bytes, StandardCharsets.ISO_8859_1);
        int times = 0;
        for (int at = octets.indexOf(text); at >= 0; at = octets.indexOf(text, at + 1)) {
            int number = at / PAGE;
            ByteBuffer page = ByteBuffer.wrap(bytes, number * PAGE, PAGE).slice();
            page.order(ByteOrder.LITTLE_ENDIAN);
            if (page.getShort(CHECKSUM_AT) != checksum(page, number)) {
                return 0;
            }
            page.put(at % PAGE, by.getBytes(StandardCharsets.ISO_8859_1));
            page.putShort(CHECKSUM_AT, checksum(page, number));
            times++;
        }
        Files.write(file, bytes);
        return times;
    }

    private static short checksum(ByteBuffer page, int number) {
        int[] sums = OFFSETS.clone();
        for (int row = 0; row < PAGE / (Integer.BYTES * LANES) + 2; row++) {
            for (int lane = 0; lane < LANES; lane++) {
                int at = (row * LANES + lane) * Integer.BYTES;
                int mixed = sums[lane] ^ (at < PAGE ? word(page, at) : 0);
                sums[lane] = mixed * PRIME ^ mixed >>> 17;
            }
        }
        int sum = number;
        for (int each : sums) {
            sum ^= each;
        }
        return (short) (Integer.toUnsignedLong(sum) % 65_535 + 1);
    }

    /** The checksum itself counts as nothing. */
    private static int word(ByteBuffer page, int at) {
        return at == CHECKSUM_AT ? page.getInt(at) & 0xFFFF0000 : page.getInt(at);
    }
}
