package org.mingzhang.merkle.sm;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/** A point of the SM2 curve, uncompressed: 0x04, X, Y. */
final class Sm2Key implements PublicKey {
    private static final long serialVersionUID = 1L;

    private final byte[] point;

    Sm2Key(byte[] point) {
        this.point = point.clone();
    }

    @Override
    public String getAlgorithm() {
        return "SM2";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        return point.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sm2Key key && Arrays.equals(point, key.point);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(point);
    }

    @Override
    public String toString() {
        return "SM2 " + HexFormat.of().formatHex(point);
    }
}
