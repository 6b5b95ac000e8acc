package org.mingzhang.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.SealingKeys.WrappedKey;

/** Another master key takes over, wherever the one who changes it dies. */
class MasterKeyRotationTest extends WrappedKeysLedger {
    @Test
    void every_key_opens_under_the_new_key_and_none_under_the_old_one() throws IOException {
        var before = new Fingerprints(MasterKey.read(file)).of(NUMBER);
        MasterKeyRotation rotation = rotation(ledger.app());
        rotation.begin(null);
        assertThat(rotation.rewrap()).isEqualTo(KEYS);
        rotation.end();

        assertThat(opened(MasterKey.read(file).newest(random))).isEqualTo(KEYS);
        assertThat(opened(old())).isZero();
        assertThat(Files.readString(file)).doesNotContain(OLD).doesNotContain("previous");
        assertThat(new Fingerprints(MasterKey.read(file)).of(NUMBER))
                .as("the same person is known again")
                .isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(
                        ledger.text(
                                "select count(*) from ledger.sealing_key where made_at > now() - interval '1 hour'"))
                .as("when a key was made stays")
                .isEqualTo("0");

        rotation.begin(null);
        rotation.rewrap();
        rotation.end();
        assertThat(new Fingerprints(MasterKey.read(file)).of(NUMBER)).isEqualTo(before);
    }

    /** Dies before each question to the database, as a process does that is killed. */
    @Test
    void whenever_it_dies_every_key_opens_and_the_next_run_completes_it() throws IOException {
        int died = 0;
        for (boolean ended = false; !ended; died++) {
            keys_wrapped_by_the_old_master_key();
            try {
                MasterKeyRotation rotation = rotation(dying(died));
                rotation.begin(null);
                rotation.rewrap();
                rotation.end();
                ended = true;
            } catch (Died here) {
                assertThat(opened(MasterKey.read(file).wrapping(random)))
                        .as("died at %s", died)
                        .isEqualTo(KEYS);
                String first = Files.readString(file).lines().findFirst().orElseThrow();
                MasterKeyRotation again = rotation(ledger.app());
                again.begin(null);
                assertThat(Files.readString(file))
                        .as("goes on with the same key")
                        .startsWith(first);
                again.rewrap();
                again.end();
            }
            assertThat(opened(MasterKey.read(file).newest(random))).isEqualTo(KEYS);
            assertThat(opened(old())).isZero();
        }
        assertThat(died).isGreaterThan(10);
    }

    /** The control: a key file that is only exchanged takes every text with it. */
    @Test
    void a_master_key_that_is_only_exchanged_opens_nothing() throws IOException {
        Files.writeString(file, "22".repeat(32));

        assertThat(opened(MasterKey.read(file).wrapping(random))).isZero();
        assertThatIllegalStateException().isThrownBy(() -> rotation(ledger.app()).rewrap());
    }

    @Test
    void a_key_destroyed_meanwhile_does_not_come_back() {
        SealingKeys keys = new SealingKeys(ledger.app());
        List<WrappedKey> all = keys.after(new byte[0], KEYS);
        ledger.execute("delete from ledger.sealing_key where scope = 'person:4'");

        keys.replace(all);

        assertThat(keys.after(new byte[0], KEYS)).hasSize(KEYS - 1);
    }

    @Test
    void the_old_key_is_not_let_go_of_while_something_is_wrapped_by_it() throws IOException {
        MasterKeyRotation rotation = rotation(ledger.app());
        rotation.begin(null);

        assertThatThrownBy(rotation::end).hasMessageContaining("meanwhile");
        assertThat(Files.readString(file)).contains("previous " + OLD);
        rotation.end();
        assertThat(opened(MasterKey.read(file).newest(random))).isEqualTo(KEYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KEYKEY",
                "KEY\nmore",
                "KEY\nprevious",
                "KEY\nprevious 12",
                "KEY\nprevious KEY KEY",
                "KEY\nkept KEY",
                "KEY\nkept a b",
                "KEY\npkcs11 a b",
                "KEY\npkcs11 a b c d",
                "KEY\nprevious-pkcs11 a b",
                "previous KEY",
                "KEY\n\nprevious KEY",
                "KEY\nPrevious KEY"
            })
    void what_is_no_master_key_is_not_used(String text) throws IOException {
        Files.writeString(file, text.replace("KEY", OLD));

        assertThatThrownBy(() -> MasterKey.read(file)).hasMessageContaining("64 hex digits");
    }
}
