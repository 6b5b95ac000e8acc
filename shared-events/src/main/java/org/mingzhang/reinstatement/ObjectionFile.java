package org.mingzhang.reinstatement;

import org.jspecify.annotations.Nullable;
import org.mingzhang.reinstatement.event.ObjectionRaised;
import org.mingzhang.reinstatement.event.ObjectionResolved;

/** An objection and, once given, its answer. */
public record ObjectionFile(ObjectionRaised raised, @Nullable ObjectionResolved resolved) {}
