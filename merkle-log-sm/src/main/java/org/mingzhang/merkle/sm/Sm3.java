package org.mingzhang.merkle.sm;

import java.security.MessageDigest;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.mingzhang.merkle.tree.Hashing;

/** Trees of the shape of RFC 6962 with SM3 (GB/T 32905) in place of SHA-256. */
public enum Sm3 implements Hashing {
    /** There is one way. */
    TREE;

    @Override
    public MessageDigest digest() {
        return new SM3.Digest();
    }
}
