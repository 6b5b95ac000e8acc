package org.mingzhang.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.platform.sealing.wrapping.KeyWrapping;
import org.mingzhang.platform.sealing.wrapping.Pkcs11KeyWrapping;
import org.mingzhang.platform.sealing.wrapping.Token;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.SealingKeys.WrappedKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Another master key takes over, wherever the one who changes it dies. */
class MasterKeyRotationTest {
    private static final int KEYS = 10;
    private static final int LOT = 3;
    private static final String OLD = "11".repeat(32);
    private static final String NUMBER = "11010519491231002X";

    private static EmbeddedLedger ledger;

    @TempDir Path folder;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> plain = new LinkedHashMap<>();
    private Path file;

    @BeforeAll
    static void a_ledger() {
        ledger = EmbeddedLedger.create();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @BeforeEach
    void keys_wrapped_by_the_old_master_key() throws IOException {
        file = Files.writeString(folder.resolve("sealing-key"), OLD + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        ledger.execute("delete from ledger.sealing_key");
        plain.clear();
        KeyWrapping wrapping = MasterKey.read(file).wrapping(random);
        for (int i = 0; i < KEYS; i++) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            plain.put("person:" + i, key);
            new JdbcTemplate(ledger.app())
                    .update(
                            "insert into ledger.sealing_key (key_id, scope, wrapped, made_at)"
                                    + " values (?, ?, ?, now() - interval '1 day')",
                            new byte[] {1, (byte) i},
                            "person:" + i,
                            wrapping.wrap(key, "person:" + i));
        }
    }

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

    private long opened(KeyWrapping wrapping) {
        return new SealingKeys(ledger.app())
                .after(new byte[0], 100).stream()
                        .filter(
                                key ->
                                        Arrays.equals(
                                                plain.get(key.scope()), unwrapped(wrapping, key)))
                        .count();
    }

    private static byte[] unwrapped(KeyWrapping wrapping, WrappedKey key) {
        try {
            return wrapping.unwrap(key.wrapped(), key.scope());
        } catch (IllegalStateException closed) {
            return "closed".getBytes(StandardCharsets.US_ASCII);
        }
    }

    private KeyWrapping old() {
        return MasterKey.of(HexFormat.of().parseHex(OLD)).wrapping(random);
    }

    private MasterKeyRotation rotation(DataSource source) {
        return new MasterKeyRotation(new MasterKeyFile(file), new SealingKeys(source), LOT);
    }

    private static DataSource dying(int at) {
        return new DelegatingDataSource(ledger.app()) {
            private int left = at;

            @Override
            public Connection getConnection() throws SQLException {
                if (left-- == 0) {
                    throw new Died();
                }
                return super.getConnection();
            }
        };
    }

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }
}
