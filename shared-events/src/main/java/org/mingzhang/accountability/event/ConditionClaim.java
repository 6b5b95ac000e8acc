package org.mingzhang.accountability.event;

import java.util.List;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.Personal;

/** What is claimed for one condition of the rulebook, and the evidence for it. */
public record ConditionClaim(
        @Code String condition, @Personal String claim, List<EvidenceId> evidence) {
    public ConditionClaim {
        evidence = List.copyOf(evidence);
    }
}
