package org.mingzhang.platform.sealing;

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
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.platform.sealing.wrapping.KeyWrapping;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.SealingKeys.WrappedKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A ledger with keys that are wrapped by a master key in a file. */
abstract class WrappedKeysLedger {
    static final int KEYS = 10;
    static final int LOT = 3;
    static final String OLD = "11".repeat(32);
    static final String NUMBER = "11010519491231002X";

    static EmbeddedLedger ledger;

    @TempDir Path folder;

    final SecureRandom random = new SecureRandom();
    final Map<String, byte[]> plain = new LinkedHashMap<>();
    Path file;

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

    long opened(KeyWrapping wrapping) {
        return new SealingKeys(ledger.app())
                .after(new byte[0], 100).stream()
                        .filter(
                                key ->
                                        Arrays.equals(
                                                plain.get(key.scope()), unwrapped(wrapping, key)))
                        .count();
    }

    static byte[] unwrapped(KeyWrapping wrapping, WrappedKey key) {
        try {
            return wrapping.unwrap(key.wrapped(), key.scope());
        } catch (IllegalStateException closed) {
            return "closed".getBytes(StandardCharsets.US_ASCII);
        }
    }

    KeyWrapping old() {
        return MasterKey.of(HexFormat.of().parseHex(OLD)).wrapping(random);
    }

    MasterKeyRotation rotation(DataSource source) {
        return new MasterKeyRotation(new MasterKeyFile(file), new SealingKeys(source), LOT);
    }

    static DataSource dying(int at) {
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

    static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }
}
