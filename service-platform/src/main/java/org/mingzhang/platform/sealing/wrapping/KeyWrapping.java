package org.mingzhang.platform.sealing.wrapping;

/**
 * Keeps the keys of sealed parts from whoever has the database alone. A hardware module or a key
 * service can stand behind it.
 */
public interface KeyWrapping {
    /**
     * Encrypts a key.
     *
     * @param scope under no other scope can it be unwrapped
     */
    byte[] wrap(byte[] key, String scope);

    /**
     * The key as it was.
     *
     * @throws IllegalStateException when it was wrapped by another key, for another scope, or was
     *     changed
     */
    byte[] unwrap(byte[] wrapped, String scope);
}
