package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mingzhang.merkle.export.Manifest;

/** What was given to be verified, by how it begins or else by its name. */
enum Kind {
    /** One record's proof. */
    PROOF,
    /** A leaf and what opens it. */
    RECORD,
    /** What the ledger answered a command with. */
    RECEIPT,
    /** A log's signed size and root. */
    CHECKPOINT,
    /** A folder or an archive. */
    EXPORT,
    /** A folder or an address with a log's files. */
    LOG,
    /** Anything else, for instance the document itself. */
    UNKNOWN;

    private static final int BEGINNING = 1000;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(Path thing) throws IOException {
        if (Files.isDirectory(thing)) {
            return ofFolder(thing);
        }
        String name = thing.toString().toLowerCase(Locale.ROOT);
        String beginning;
        try (InputStream in = Files.newInputStream(thing)) {
            beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        }
        if (beginning.startsWith("c2sp.org/tlog-proof@") || name.endsWith(".tlog-proof")) {
            return PROOF;
        }
        if (beginning.startsWith("PK") || name.endsWith(".zip")) {
            return EXPORT;
        }
        if (beginning.startsWith("{") && beginning.contains(ReceiptCheck.MARK)) {
            return RECEIPT;
        }
        if (beginning.startsWith("{") || name.endsWith(".json")) {
            return RECORD;
        }
        if (beginning.contains("\n\n\u2014 ") || name.endsWith("checkpoint")) {
            return CHECKPOINT;
        }
        return UNKNOWN;
    }

    private static Kind ofFolder(Path folder) {
        boolean export =
                Files.exists(folder.resolve(Manifest.NAME))
                        || Files.exists(folder.resolve(Manifest.RECORDS));
        return export ? EXPORT : LOG;
    }
}
