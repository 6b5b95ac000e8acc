package org.mingzhang.accountability.event;

import java.util.List;
import org.mingzhang.shared.EvidenceId;

/** What is claimed for one condition of the rulebook, and the evidence for it. */
public record ConditionClaim(String condition, String claim, List<EvidenceId> evidence) {
    public ConditionClaim {
        evidence = List.copyOf(evidence);
    }
}
