package org.mingzhang.cadre.event;

import java.util.List;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;

/** A case that also concerns others, whose data it has to keep. */
public record SharedCase(CaseId caseId, List<CadreId> others) {
    public SharedCase {
        others = List.copyOf(others);
    }
}
