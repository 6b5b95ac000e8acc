package org.mingzhang.command.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.shared.PersonFingerprint;

class FingerprintsTest {
    private static final String NUMBER = "11010519491231002X";

    @TempDir private Path folder;

    /** RFC 4231, test case 2. */
    @Test
    void a_fingerprint_is_the_plain_hmac() {
        assertThat(
                        Fingerprints.under("Jefe".getBytes(StandardCharsets.US_ASCII))
                                .of("what do ya want for nothing?"))
                .contains(
                        new PersonFingerprint(
                                "5bdcc146bf60754e6a042426089575c7"
                                        + "5a003f089d2739839dec58b964ec3843"));
    }

    @Test
    void another_key_gives_another_fingerprint() throws IOException {
        PersonFingerprint first = read("11".repeat(32)).of(NUMBER).orElseThrow();

        assertThat(read("22".repeat(32)).of(NUMBER)).isPresent().get().isNotEqualTo(first);
        assertThat(read("11".repeat(32) + "\n").of(NUMBER)).contains(first);
    }

    @Test
    void without_a_key_there_is_no_fingerprint() {
        assertThat(Fingerprints.WITHOUT_KEY.of(NUMBER)).isEmpty();
    }

    @Test
    void a_key_others_can_read_is_not_used() throws IOException {
        Path file = key("11".repeat(32));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> SealingKeyFile.read(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_without_a_whole_key_is_not_used() {
        assertThatThrownBy(() -> read("1234")).hasMessageContaining("64 hex digits");
    }

    private Fingerprints read(String content) throws IOException {
        return SealingKeyFile.read(key(content));
    }

    private Path key(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
