package org.mingzhang.store;

import java.util.List;

/**
 * The events that were appended together under one append id, in order.
 *
 * @param digests of the leaf of each
 */
public record StoredAppend(String appendId, List<StoredEvent> events, List<byte[]> digests) {}
