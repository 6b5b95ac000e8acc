package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import org.mingzhang.shared.PersonFingerprint;

/**
 * An identity number becomes a fingerprint that tells the same person again and gives nobody the
 * number back.
 */
public final class Fingerprints {
    /** What the master key is asked for. */
    static final String PURPOSE = "identity-number";

    private final byte[] key;

    public Fingerprints(MasterKey master) {
        key = master.forPurpose(PURPOSE);
    }

    /**
     * The fingerprint of a number.
     *
     * @param number in its normal form: the same person must come out the same
     */
    public PersonFingerprint of(String number) {
        return new PersonFingerprint(
                HexFormat.of().formatHex(new Hmac(key).of(number.getBytes(US_ASCII))));
    }
}
