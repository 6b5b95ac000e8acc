package org.mingzhang.rulebook;

import java.util.Set;

/** A rulebook was asked for that is not there; the message names those that are. */
public final class UnknownRulebook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownRulebook(String id, Set<String> known) {
        super("no rulebook '" + id + "'; there are " + String.join(", ", known));
    }
}
