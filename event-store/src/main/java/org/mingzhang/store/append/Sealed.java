package org.mingzhang.store.append;

import org.jspecify.annotations.Nullable;

/**
 * What is stored of one event.
 *
 * @param payload the event's bytes without personal texts
 * @param metaData the metadata's bytes without personal texts
 * @param keyId of the key the sealed part is encrypted under; null when it holds no text
 * @param newKey that key, as long as it may not be stored yet
 * @param sealed the personal texts
 * @param digests of all its fields, salted: with day and type, the entry of the public log
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying would cost every append
public record Sealed(
        byte[] payload,
        byte[] metaData,
        byte @Nullable [] keyId,
        @Nullable NewKey newKey,
        byte[] sealed,
        byte[] digests) {}
