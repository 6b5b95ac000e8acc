package org.mingzhang.merkle.sm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.mingzhang.merkle.note.SignatureAlgorithm;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.tree.Hashing;

/**
 * SM2 with SM3 (GB/T 32918.2, GB/T 32905): the key is 0x04, X, Y; the signature the DER of r and s;
 * the signer's id {@value #SIGNER_ID}, as other programs take it when none is said.
 */
public final class Sm2WithSm3 implements SignatureAlgorithm {
    private static final String SIGNER_ID = "1234567812345678";
    private static final int SECRET = 32;
    private static final int POINT = 65;
    private static final byte UNCOMPRESSED = 4;
    private static final ECDomainParameters CURVE = curve();

    private final SecureRandom random;

    /** For the search of services. */
    public Sm2WithSm3() {
        this(new SecureRandom());
    }

    /** One whose chance is given, so that a test can know the signature. */
    Sm2WithSm3(SecureRandom random) {
        this.random = random;
    }

    @Override
    public SignatureKind kind() {
        return SignatureKind.SM2_SM3;
    }

    @Override
    public PublicKey publicKey(byte[] raw) {
        if (raw.length != POINT || raw[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("an SM2 key is 0x04, X and Y");
        }
        // Refuses what is not on the curve.
        CURVE.getCurve().decodePoint(raw);
        return new Sm2Key(raw);
    }

    @Override
    public byte[] raw(PublicKey key) {
        return key.getEncoded();
    }

    @Override
    public boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        SM2Signer signer =
                signer(
                        false,
                        new ECPublicKeyParameters(CURVE.getCurve().decodePoint(raw(key)), CURVE),
                        message);
        return signer.verifySignature(signature);
    }

    @Override
    public PublicKey publicOf(byte[] secret) {
        return new Sm2Key(
                new FixedPointCombMultiplier()
                        .multiply(CURVE.getG(), scalar(secret))
                        .normalize()
                        .getEncoded(/* compressed= */ false));
    }

    @Override
    public byte[] sign(byte[] secret, byte[] message) {
        try {
            return signer(
                            true,
                            new ParametersWithRandom(
                                    new ECPrivateKeyParameters(scalar(secret), CURVE), random),
                            message)
                    .generateSignature();
        } catch (CryptoException failed) {
            throw new IllegalStateException("SM2 could not sign", failed);
        }
    }

    @Override
    public Hashing hashing() {
        return Sm3.TREE;
    }

    private static SM2Signer signer(boolean signs, CipherParameters key, byte[] message) {
        SM2Signer signer = new SM2Signer();
        signer.init(signs, new ParametersWithID(key, SIGNER_ID.getBytes(US_ASCII)));
        signer.update(message, 0, message.length);
        return signer;
    }

    /** From 1 to n - 2: the standard signs with no other. */
    private static BigInteger scalar(byte[] secret) {
        BigInteger scalar = new BigInteger(1, secret);
        if (secret.length != SECRET
                || scalar.signum() == 0
                || scalar.compareTo(CURVE.getN().subtract(BigInteger.TWO)) > 0) {
            throw new IllegalArgumentException("no SM2 secret of 32 bytes");
        }
        return scalar;
    }

    private static ECDomainParameters curve() {
        X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
    }
}
