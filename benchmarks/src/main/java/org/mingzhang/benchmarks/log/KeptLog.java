package org.mingzhang.benchmarks.log;

import java.io.IOException;
import java.nio.file.Path;
import org.mingzhang.keeper.DurableDisk;
import org.mingzhang.keeper.Entries;
import org.mingzhang.keeper.Keeper;
import org.mingzhang.keeper.SignerMemory;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.tree.Hash;

/** A log as its keeper makes it. */
public final class KeptLog {
    /** Whose key signs. */
    public static final Signer SIGNER =
            Signer.ofSeed("benchmark.test", SignatureKind.ED25519, new byte[Hash.SIZE]);

    private KeptLog() {}

    /** Makes the whole of it in a folder that need not exist, and says what was signed last. */
    public static Checkpoint made(Entries entries, Path folder) throws IOException {
        Keeper keeper =
                new Keeper(
                        entries,
                        new DurableDisk(folder),
                        SignerMemory.in(folder.resolveSibling(folder.getFileName() + "-signed")),
                        SIGNER);
        boolean more = true;
        while (more) {
            more = keeper.pass();
        }
        return keeper.signed();
    }
}
