package org.mingzhang.store;

import java.util.List;

/**
 * The events that were appended together under one append id, in order.
 *
 * @param leaves their entries in the public log
 */
public record StoredAppend(String appendId, List<StoredEvent> events, List<byte[]> leaves) {}
