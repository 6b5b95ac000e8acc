package org.mingzhang.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    private static final String NUMBER = "11010519491231002X";

    @TempDir private Path folder;

    /** RFC 4231, test case 2. */
    @Test
    void the_hmac_is_that_of_the_standard() {
        byte[] mac =
                new Hmac("Jefe".getBytes(StandardCharsets.US_ASCII))
                        .of("what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void another_key_gives_another_fingerprint() throws IOException {
        var first = new Fingerprints(read("11".repeat(32))).of(NUMBER);

        assertThat(new Fingerprints(read("22".repeat(32))).of(NUMBER)).isNotEqualTo(first);
        assertThat(new Fingerprints(read("11".repeat(32) + "\n")).of(NUMBER)).isEqualTo(first);
    }

    @Test
    void two_purposes_share_no_key() throws IOException {
        MasterKey master = read("11".repeat(32));
        assertThat(master.forPurpose("a")).hasSize(32).isNotEqualTo(master.forPurpose("b"));
    }

    @Test
    void a_key_others_can_read_is_not_used() throws IOException {
        Path file = key("11".repeat(32));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> MasterKey.read(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_without_a_whole_key_is_not_used() {
        assertThatThrownBy(() -> read("1234")).hasMessageContaining("64 hex digits");
        assertThatThrownBy(() -> MasterKey.read(folder.resolve("nowhere")))
                .hasMessageContaining("no key file");
    }

    private MasterKey read(String content) throws IOException {
        return MasterKey.read(key(content));
    }

    private Path key(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
