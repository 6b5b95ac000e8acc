package org.mingzhang.query.cadre;

import java.util.Comparator;

/** The order a history is read in: as it was recorded, or as it took effect. */
public enum HistoryAxis {
    RECORDED(Comparator.comparingLong(HistoryEntry::position)),
    LEGAL(Comparator.comparing(HistoryEntry::legalDate).thenComparingLong(HistoryEntry::position));

    private final Comparator<HistoryEntry> order;

    HistoryAxis(Comparator<HistoryEntry> order) {
        this.order = order;
    }

    Comparator<HistoryEntry> order() {
        return order;
    }
}
