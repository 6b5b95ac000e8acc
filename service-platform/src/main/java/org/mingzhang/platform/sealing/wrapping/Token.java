package org.mingzhang.platform.sealing.wrapping;

import java.nio.file.Path;

/**
 * A key in a hardware module that is reached by PKCS#11.
 *
 * @param alias of the key, an AES key of 256 bits that need never leave the module
 * @param config the configuration of the JDK's SunPKCS11 provider
 * @param pin a file with the PIN, of its owner alone
 */
public record Token(String alias, Path config, Path pin) {
    public Token {
        if (alias.isBlank() || (alias + config + pin).matches("(?s).*\\s.*")) {
            throw new IllegalArgumentException(
                    "neither the alias of a key nor a path may hold a space");
        }
    }
}
