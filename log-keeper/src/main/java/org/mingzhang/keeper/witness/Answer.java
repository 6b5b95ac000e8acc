package org.mingzhang.keeper.witness;

import java.nio.charset.StandardCharsets;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.witness.Ruling;

/**
 * What a witness sends back.
 *
 * @param type of the text
 */
record Answer(int status, String type, String text) {
    private static final int OK = 200;
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    static Answer cosigned(SignatureLine line) {
        return plain(OK, line.toString());
    }

    static Answer plain(int status, String text) {
        return new Answer(status, PLAIN, text + "\n");
    }

    static Answer size(long size) {
        return new Answer(Ruling.OTHER_OLD_SIZE.status(), SIZE, size + "\n");
    }

    static Answer note(byte[] note) {
        return new Answer(OK, PLAIN, new String(note, StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
