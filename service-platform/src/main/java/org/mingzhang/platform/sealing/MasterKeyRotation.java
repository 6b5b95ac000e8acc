package org.mingzhang.platform.sealing;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.sealing.wrapping.KeyWrapping;
import org.mingzhang.platform.sealing.wrapping.Pkcs11KeyWrapping;
import org.mingzhang.platform.sealing.wrapping.Token;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.SealingKeys.WrappedKey;

/**
 * Wraps all keys of sealed parts anew, under another master key. The file holds the old key beside
 * the new one until nothing is wrapped by it, so that whatever ends a rotation leaves every key
 * openable; run again, it goes on.
 */
public final class MasterKeyRotation {
    private static final int LOT = 1_000;

    private final MasterKeyFile file;
    private final SealingKeys keys;
    private final int lot;
    private final SecureRandom random = new SecureRandom();

    public MasterKeyRotation(MasterKeyFile file, SealingKeys keys) {
        this(file, keys, LOT);
    }

    MasterKeyRotation(MasterKeyFile file, SealingKeys keys, int lot) {
        this.file = file;
        this.keys = keys;
        this.lot = lot;
    }

    /**
     * Makes a new master key, unless a rotation was begun before.
     *
     * @param token wraps from now on; null for what has wrapped before
     * @throws IllegalStateException when the token cannot be used, or a rotation to something else
     *     was begun before
     */
    public void begin(@Nullable Token token) throws IOException {
        if (token != null) {
            // Once it stands in the file, nothing opens without it.
            KeyWrapping module = Pkcs11KeyWrapping.of(token, random);
            module.unwrap(module.wrap(new byte[Hmac.SIZE], "trial"), "trial");
        }
        if (!file.changing()) {
            file.begin(token);
        } else if (token != null && !token.equals(file.token())) {
            throw new IllegalStateException(
                    "另一次更换尚未完成，请先不带 --pkcs11 运行 / another change was begun; run without"
                            + " --pkcs11 first");
        }
    }

    /**
     * Makes a new master key that wraps by itself, in place of a module, unless that was begun
     * before. The module is needed until the end.
     *
     * @throws IllegalStateException when no module wraps, it cannot be used, or a rotation to
     *     something else was begun before
     */
    public void beginWithoutToken() throws IOException {
        Token token = file.changing() ? file.former() : file.token();
        if (token == null) {
            throw new IllegalStateException(
                    file.changing()
                            ? "另一次更换尚未完成，请先不带 --to-file 运行 / another change was begun; run"
                                    + " without --to-file first"
                            : "密钥本来就在文件中 / the key is in the file already");
        }
        Pkcs11KeyWrapping.of(token, random);
        if (!file.changing()) {
            file.beginWithoutToken();
        }
    }

    /**
     * Wraps anew what is not wrapped by the newest key.
     *
     * @return how many keys it was
     * @throws IllegalStateException when a key opens under none
     */
    public long rewrap() throws IOException {
        MasterKey master = file.read();
        KeyWrapping newest = master.newest(random);
        KeyWrapping any = master.wrapping(random);
        long count = 0;
        List<WrappedKey> some = keys.after(new byte[0], lot);
        while (!some.isEmpty()) {
            List<WrappedKey> anew = new ArrayList<>();
            for (WrappedKey key : some) {
                if (!opens(newest, key)) {
                    byte[] plain = any.unwrap(key.wrapped(), key.scope());
                    anew.add(key.wrappedAs(newest.wrap(plain, key.scope())));
                }
            }
            keys.replace(anew);
            count += anew.size();
            some = keys.after(some.getLast().id(), lot);
        }
        return count;
    }

    /**
     * Lets go of the old key. Nobody may be running who knows the old key alone.
     *
     * @throws IllegalStateException when something is still wrapped by it
     */
    public void end() throws IOException {
        if (rewrap() > 0) {
            throw new IllegalStateException("keys were wrapped by the old master key meanwhile");
        }
        file.end();
    }

    private static boolean opens(KeyWrapping wrapping, WrappedKey key) {
        try {
            return wrapping.unwrap(key.wrapped(), key.scope()).length > 0;
        } catch (IllegalStateException anothers) {
            return false;
        }
    }
}
