package org.mingzhang.query.export;

import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.shared.ContentDigest;

/**
 * What an export holds.
 *
 * @param records how many records it shows
 * @param waiting how many records that could belong into it are not under the checkpoint yet
 * @param manifest of the list of its files, which stands for all of them
 */
public record Exported(
        Readers readers,
        long records,
        long waiting,
        Checkpoint checkpoint,
        ContentDigest manifest) {}
