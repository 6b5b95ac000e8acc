package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seals on rows that are no events, so that whoever has the database alone can neither make nor
 * change one that counts. An earlier row with its own seal can be put back.
 */
public final class RowSeals {
    /** What the master key is asked for. */
    static final String PURPOSE = "rows";

    private final byte[] key;

    public RowSeals(MasterKey master) {
        key = master.forPurpose(PURPOSE);
    }

    /**
     * The seal of a row.
     *
     * @param parts the name of its table, and all that it holds
     */
    public byte[] of(List<String> parts) {
        StringBuilder whole = new StringBuilder();
        parts.forEach(part -> whole.append(part.length()).append(':').append(part));
        return new Hmac(key).of(whole.toString().getBytes(UTF_8));
    }

    /** Whether this is the seal of the row. */
    public boolean holds(List<String> parts, byte @Nullable [] seal) {
        return MessageDigest.isEqual(of(parts), seal);
    }
}
