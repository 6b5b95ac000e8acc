package org.mingzhang.store;

import java.util.List;

/** The events that were appended together under one append id, in order. */
public record StoredAppend(String appendId, List<StoredEvent> events) {}
