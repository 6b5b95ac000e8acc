package org.mingzhang.query.cadre;

import java.util.List;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.shared.CadreId;

/** Everything on one person's record up to a point, in order. */
public record CadreHistory(AsOf asOf, CadreId cadreId, List<HistoryEntry> entries) {
    public CadreHistory {
        entries = List.copyOf(entries);
    }
}
