package org.mingzhang.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.platform.sealing.wrapping.KeyWrapping;
import org.mingzhang.platform.sealing.wrapping.Pkcs11KeyWrapping;
import org.mingzhang.platform.sealing.wrapping.Token;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.SealingKeys.WrappedKey;

/** A hardware module takes over from the file, and the file from the module. */
class MasterKeyModuleTest extends WrappedKeysLedger {
    @Test
    void a_hardware_module_takes_over_from_the_file() throws Exception {
        Token token = SoftToken.inThisJvm();
        var before = new Fingerprints(MasterKey.read(file)).of(NUMBER);
        MasterKeyRotation rotation = rotation(ledger.app());
        rotation.begin(token);
        assertThat(opened(MasterKey.read(file).wrapping(random))).as("half way").isEqualTo(KEYS);
        rotation.rewrap();
        rotation.end();

        KeyWrapping module = Pkcs11KeyWrapping.of(token, random);
        assertThat(opened(module)).isEqualTo(KEYS);
        assertThat(opened(old())).isZero();
        assertThat(new Fingerprints(MasterKey.read(file)).of(NUMBER)).isEqualTo(before);
        MasterKey taken = MasterKey.read(file);
        byte[] wrapped = taken.wrapping(random).wrap(new byte[32], "person:x");
        assertThat(module.unwrap(wrapped, "person:x")).isEqualTo(new byte[32]);

        assertThatIllegalStateException()
                .as("another scope")
                .isThrownBy(() -> module.unwrap(wrapped, "person:y"));
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            byte[] changed = wrapped.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatIllegalStateException().isThrownBy(() -> module.unwrap(changed, "person:x"));
        }
        for (int length = 0; length < wrapped.length; length++) {
            byte[] cut = Arrays.copyOf(wrapped, length);
            assertThatIllegalStateException().isThrownBy(() -> module.unwrap(cut, "person:x"));
        }
        assertThatIllegalStateException()
                .as("a key that is not there")
                .isThrownBy(
                        () ->
                                Pkcs11KeyWrapping.of(
                                        new Token("another", token.config(), token.pin()), random));
        byte[] whole = Files.readAllBytes(file);
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> rotation.begin(new Token("another", token.config(), token.pin())));
        assertThat(Files.readAllBytes(file))
                .as("not begun with what is not there")
                .isEqualTo(whole);
        rotation.begin(null);
        assertThat(opened(MasterKey.read(file).newest(random)))
                .as("the module stays")
                .isEqualTo(KEYS);
        rotation.begin(token);
        Path open = Files.writeString(folder.resolve("pin"), "5678");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(
                        () ->
                                Pkcs11KeyWrapping.of(
                                        new Token(SoftToken.ALIAS, token.config(), open), random))
                .as("a PIN that others can read")
                .rootCause()
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_in_the_file_takes_over_from_the_module_again() throws Exception {
        Token token = SoftToken.inThisJvm();
        var before = new Fingerprints(MasterKey.read(file)).of(NUMBER);
        MasterKeyRotation rotation = rotation(ledger.app());
        assertThatIllegalStateException()
                .as("there is no module")
                .isThrownBy(rotation::beginWithoutToken);
        rotation.begin(token);
        assertThatIllegalStateException()
                .as("on the way to the module")
                .isThrownBy(rotation::beginWithoutToken);
        rotation.rewrap();
        rotation.end();
        KeyWrapping module = Pkcs11KeyWrapping.of(token, random);
        assertThat(opened(module)).isEqualTo(KEYS);

        int died = 0;
        byte[] atModule = Files.readAllBytes(file);
        List<WrappedKey> byModule = new SealingKeys(ledger.app()).after(new byte[0], KEYS);
        for (boolean ended = false; !ended; died++) {
            Files.write(file, atModule);
            new SealingKeys(ledger.app()).replace(byModule);
            try {
                MasterKeyRotation back = rotation(dying(died));
                back.beginWithoutToken();
                back.rewrap();
                back.end();
                ended = true;
            } catch (Died here) {
                assertThat(opened(MasterKey.read(file).wrapping(random))).isEqualTo(KEYS);
                assertThatIllegalStateException()
                        .as("not to somewhere else meanwhile")
                        .isThrownBy(() -> rotation(ledger.app()).begin(token));
                MasterKeyRotation again = rotation(ledger.app());
                again.beginWithoutToken();
                again.rewrap();
                again.end();
            }
            assertThat(opened(MasterKey.read(file).newest(random))).isEqualTo(KEYS);
            assertThat(opened(module)).as("the module opens nothing any more").isZero();
            assertThat(Files.readString(file)).doesNotContain("pkcs11", "previous");
        }
        assertThat(died).isGreaterThan(5);
        assertThat(new Fingerprints(MasterKey.read(file)).of(NUMBER)).isEqualTo(before);
    }
}
