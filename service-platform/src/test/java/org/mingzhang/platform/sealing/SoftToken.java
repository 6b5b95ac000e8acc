package org.mingzhang.platform.sealing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.sealing.wrapping.Token;

/**
 * A token of SoftHSM2 (Debian: softhsm2) with one AES key; where there is none, nothing is tried.
 */
final class SoftToken {
    static final String ALIAS = "mingzhang";
    private static final String PIN = "5678";

    private static @Nullable Token made;

    private SoftToken() {}

    /** Made once in a JVM: the library reads its configuration when it is loaded. */
    static synchronized Token inThisJvm() throws Exception {
        Token token = made == null ? make() : made;
        made = token;
        return token;
    }

    private static Token make() throws Exception {
        String conf = System.getenv("SOFTHSM2_CONF");
        Path library =
                Stream.of(
                                "/usr/lib/softhsm/libsofthsm2.so",
                                "/usr/local/lib/softhsm/libsofthsm2.so")
                        .map(Path::of)
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(null);
        if (library == null || conf == null) {
            String why =
                    "NOT CHECKED: no SoftHSM2 on this machine (Debian: softhsm2), so no PKCS#11";
            System.err.println(why);
            if (System.getenv("MINGZHANG_TOKEN_REQUIRED") != null) {
                fail(why);
            }
            abort(why);
        }
        Path folder =
                Files.createDirectories(Path.of(conf).toAbsolutePath().resolveSibling("softhsm"));
        Path config = folder.resolve("pkcs11.cfg");
        Path pin = folder.resolve("pin");
        Path tokens = Files.createTempDirectory(folder, "tokens");
        Files.writeString(
                Path.of(conf), "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        run(
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "t",
                "--so-pin",
                "1234",
                "--pin",
                PIN);
        Files.writeString(
                config,
                """
                name = SoftHSM
                library = %s
                slotListIndex = 0
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """
                        .formatted(library));
        Files.deleteIfExists(pin);
        Files.createFile(
                pin,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(pin, PIN + "\n");
        makeKey(config);
        return new Token(ALIAS, config, pin);
    }

    /** What a custodian does once, with the tools of the module. */
    private static void makeKey(Path config) throws Exception {
        Provider provider = Security.getProvider("SunPKCS11").configure(config.toString());
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
        generator.init(256);
        store.setEntry(ALIAS, new KeyStore.SecretKeyEntry(generator.generateKey()), null);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
