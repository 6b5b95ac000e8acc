package org.mingzhang.query.export;

import org.mingzhang.merkle.note.Checkpoint;

/**
 * What an export holds.
 *
 * @param records how many records it shows
 * @param waiting how many records that could belong into it are not under the checkpoint yet
 */
public record Exported(Readers readers, long records, long waiting, Checkpoint checkpoint) {}
