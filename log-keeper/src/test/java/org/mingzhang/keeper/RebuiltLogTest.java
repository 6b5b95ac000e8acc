package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log made anew out of the entries, and what of the published one differs. */
class RebuiltLogTest {
    private static final int SIZE = 17_000;

    @TempDir Path root;

    private final GivenEntries entries = GivenEntries.first(SIZE);
    private KeptLog log;

    @BeforeEach
    void a_log() throws IOException {
        log = new KeptLog(root);
        KeptLog.run(log.keeper(entries));
    }

    @Test
    void the_same_entries_make_the_same_files_byte_for_byte() throws IOException {
        entries.growTo(SIZE + 5);

        RebuiltLog rebuilt = rebuilt();

        assertThat(rebuilt.same()).isTrue();
        assertThat(rebuilt.size()).isEqualTo(SIZE);
        var made = new KeptLog(root.resolve("fresh")).files();
        assertThat(log.files()).containsAllEntriesOf(made);
    }

    @Test
    void each_published_file_that_differs_is_named() throws IOException {
        Path tile = log.folder().resolve("tile/0/003");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[77] ^= 1;
        Files.write(tile, bytes);
        Files.delete(log.folder().resolve("tile/entries/007"));

        RebuiltLog rebuilt = rebuilt();

        assertThat(rebuilt.same()).isFalse();
        assertThat(rebuilt.rootAsSigned()).isTrue();
        assertThat(rebuilt.differing()).containsExactlyInAnyOrder("tile/0/003", "tile/entries/007");
    }

    @Test
    void a_changed_entry_shows_in_its_bundle_its_tiles_and_the_root() throws IOException {
        entries.all.set(300, GivenEntries.entry(-1));

        RebuiltLog rebuilt = rebuilt();

        assertThat(rebuilt.rootAsSigned()).isFalse();
        assertThat(rebuilt.differing())
                .containsExactly("tile/entries/001", "tile/0/001", "tile/1/000.p/66");
    }

    @Test
    void entries_that_are_gone_cannot_be_rebuilt() {
        entries.shrinkTo(SIZE - 1);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::rebuilt)
                .withMessageContaining("17000");
    }

    private RebuiltLog rebuilt() throws IOException {
        return RebuiltLog.of(
                entries, log.published(), log.folder(), root.resolve("fresh").resolve("log"));
    }
}
