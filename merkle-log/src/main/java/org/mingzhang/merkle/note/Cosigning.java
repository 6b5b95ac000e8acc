package org.mingzhang.merkle.note;

import java.nio.charset.StandardCharsets;

/** The message a witness signs (C2SP tlog-cosignature, cosignature/v1). */
final class Cosigning {
    private Cosigning() {}

    static byte[] message(long time, String text) {
        if (time <= 0) {
            throw new MalformedNote("a cosignature of time " + time + " says nothing");
        }
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
