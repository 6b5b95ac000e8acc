package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was given to be verified, by its name or else by how it begins. */
enum Kind {
    PROOF(".tlog-proof", "c2sp.org/tlog-proof@"),
    RECORD(".json", "{"),
    CHECKPOINT("checkpoint", "\n\n\u2014 "),
    UNKNOWN("", "");

    private static final int BEGINNING = 1000;

    private final String ending;
    private final String sign;

    Kind(String ending, String sign) {
        this.ending = ending;
        this.sign = sign;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        }
        if (beginning.startsWith(PROOF.sign) || name.endsWith(PROOF.ending)) {
            return PROOF;
        }
        if (beginning.startsWith(RECORD.sign) || name.endsWith(RECORD.ending)) {
            return RECORD;
        }
        if (beginning.contains(CHECKPOINT.sign) || name.endsWith(CHECKPOINT.ending)) {
            return CHECKPOINT;
        }
        return UNKNOWN;
    }
}
