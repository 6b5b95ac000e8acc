package org.mingzhang.rulebook.handling;

import java.util.List;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.RuleBasis;

/**
 * Announcing a decision.
 *
 * @param channels how it is made known
 * @param scopes how far it reaches
 * @param basis of whom it has to reach: the subject and its organisation
 */
public record PublicityRule(List<Entry> channels, List<Entry> scopes, RuleBasis basis) {
    public PublicityRule {
        channels = List.copyOf(channels);
        scopes = List.copyOf(scopes);
    }
}
