package org.mingzhang.rulebook.event;

import java.time.LocalDate;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.WireName;

/**
 * Somebody read the text of a rule and found the rulebook right; from here on the rule blocks where
 * it only warned before.
 *
 * @param version of the book that was compared with the text
 * @param rule key of the rule
 * @param sourceRead the text that was read, so that somebody else can read it
 */
@WireName("rulebook.rule-verified.v1")
public record RuleVerified(
        RulebookId rulebookId,
        @Code String version,
        @Code String rule,
        @Code String sourceRead,
        AccountId verifiedBy,
        LocalDate verifiedOn)
        implements RulebookEvent {
    @Override
    public LocalDate legalDate() {
        return verifiedOn;
    }
}
