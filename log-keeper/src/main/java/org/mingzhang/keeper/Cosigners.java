package org.mingzhang.keeper;

import java.util.List;
import java.util.Optional;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;

/** Others who vouch for a checkpoint, if there are any. */
public interface Cosigners {
    /** There are none. */
    Cosigners NONE =
            new Cosigners() {
                @Override
                public void offer(SignedNote note) {}

                @Override
                public List<SignatureLine> of(SignedNote note) {
                    return note.signatures();
                }

                @Override
                public Optional<SignedNote> witnessed() {
                    return Optional.empty();
                }

                @Override
                public Optional<byte[]> policy() {
                    return Optional.empty();
                }
            };

    /** Hands them a checkpoint; waits a moment, and no longer, for enough of them. */
    void offer(SignedNote note);

    /**
     * What should stand below a checkpoint now.
     *
     * @param note as it is published
     * @return the log's own line, and the newest cosignature of each, all verified
     */
    List<SignatureLine> of(SignedNote note);

    /** The newest checkpoint that as many cosigned as the policy asks for. */
    Optional<SignedNote> witnessed();

    /** The text that says who they are and how many are enough. */
    Optional<byte[]> policy();
}
