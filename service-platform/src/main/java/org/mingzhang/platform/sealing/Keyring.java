package org.mingzhang.platform.sealing;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.platform.sealing.wrapping.Aead;
import org.mingzhang.platform.sealing.wrapping.KeyWrapping;
import org.mingzhang.store.append.NewKey;

/**
 * The keys new events are sealed under. Each node makes its own, and makes another when it has
 * forgotten one: so nodes need not agree, and nothing is read before an event is sealed.
 */
final class Keyring {
    private static final int ID = 16;

    private final KeyWrapping wrapping;
    private final SecureRandom random;
    private final Map<String, Key> keys;

    /**
     * @param kept how many keys are remembered
     */
    Keyring(KeyWrapping wrapping, SecureRandom random, int kept) {
        this.wrapping = wrapping;
        this.random = random;
        this.keys =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Key> eldest) {
                        return size() > kept;
                    }
                };
    }

    /**
     * A key of a scope.
     *
     * @param secret 32 bytes
     * @param salts made of it
     * @param stored what the store has to be told of it, or has been
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Key(byte[] secret, byte[] salts, NewKey stored) {}

    synchronized Key of(String scope) {
        return keys.computeIfAbsent(scope, this::made);
    }

    /** The next event of the scope is sealed under another key. */
    synchronized void forget(String scope) {
        keys.remove(scope);
    }

    private Key made(String scope) {
        byte[] id = new byte[ID];
        byte[] secret = new byte[Aead.KEY];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new Key(
                secret, Salts.key(secret), new NewKey(id, scope, wrapping.wrap(secret, scope)));
    }
}
