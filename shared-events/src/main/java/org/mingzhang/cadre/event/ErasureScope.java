package org.mingzhang.cadre.event;

import java.util.List;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.ReinstatementId;

/**
 * What an erasure reaches beside the person's own record.
 *
 * @param cases that concern no other person whose data still stands
 * @param reinstatements all of the person
 * @param kept cases shared with others, erased with the last of them
 */
public record ErasureScope(
        List<CaseId> cases, List<ReinstatementId> reinstatements, List<SharedCase> kept) {
    public ErasureScope {
        cases = List.copyOf(cases);
        reinstatements = List.copyOf(reinstatements);
        kept = List.copyOf(kept);
    }
}
