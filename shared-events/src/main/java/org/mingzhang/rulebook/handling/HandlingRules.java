package org.mingzhang.rulebook.handling;

import java.util.List;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.Ground;
import org.mingzhang.rulebook.RuleBasis;

/**
 * How a case is handled.
 *
 * @param recusalGrounds why someone may take no part
 * @param recusalDecision who decides on a recusal
 * @param separation from this level of the handling organ upwards nobody both investigates and
 *     reviews; below, only with a reason
 * @param files where a decision is put on file
 * @param falseAccusation from this level upwards an organ may approve the finding
 */
public record HandlingRules(
        CountRule investigators,
        List<Ground> recusalGrounds,
        RuleBasis recusalDecision,
        LevelRule separation,
        PublicityRule publicity,
        List<Entry> files,
        ClarificationRule clarification,
        LevelRule falseAccusation) {
    public HandlingRules {
        recusalGrounds = List.copyOf(recusalGrounds);
        files = List.copyOf(files);
    }
}
