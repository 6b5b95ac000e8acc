package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.merkle.walk.TreeWalk;
import org.mingzhang.merkle.walk.Twin;

/** What a twin has to be, reckoned otherwise. */
final class Twins {
    private Twins() {}

    /** Reckoned from the entries alone. */
    static Checkpoint statement(GivenEntries entries, String log) {
        RunningTree tree = new RunningTree(Twin.hashing());
        entries.all.forEach(entry -> tree.add(Twin.hashing().leaf(entry)));
        return new Checkpoint(log + "/sm3", tree.size(), tree.root());
    }

    static void assertWalks(Path folder, Checkpoint log) throws IOException {
        TreeWalk walk =
                Twin.of(
                                Files.readAllBytes(folder.resolve(Twin.CHECKPOINT)),
                                log.origin(),
                                TiledLog.below(folder))
                        .walk(log);
        walk.run();
        assertThat(walk.wrong()).isEmpty();
    }

    static byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        other[17] ^= 4;
        return other;
    }
}
