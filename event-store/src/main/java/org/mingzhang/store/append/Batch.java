package org.mingzhang.store.append;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Appends that may go into one statement: those that touch a stream continue each other. */
final class Batch {

    private final int maxEvents;
    private final List<Append> appends = new ArrayList<>();
    private final Map<String, Long> nextOfStream = new HashMap<>();
    private int size;

    Batch(int maxEvents) {
        this.maxEvents = maxEvents;
    }

    /** Takes the append unless it must wait for the next batch; one given up counts as taken. */
    boolean add(Append append) {
        boolean full = size > 0 && size + append.events().size() > maxEvents;
        if (full || !continues(append)) {
            return false;
        }
        if (append.claim()) {
            appends.add(append);
            nextOfStream.putAll(append.nextOfStream());
            size += append.events().size();
        }
        return true;
    }

    private boolean continues(Append append) {
        return append.firstOfStream().entrySet().stream()
                .allMatch(
                        first -> {
                            Long next = nextOfStream.get(first.getKey());
                            return next == null
                                    || next == append.events().get(first.getValue()).sequence();
                        });
    }

    List<Append> appends() {
        return appends;
    }
}
