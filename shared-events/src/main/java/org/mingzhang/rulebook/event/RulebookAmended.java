package org.mingzhang.rulebook.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.WireName;

/**
 * A later version took the place of the one in force. A rule that changed has to be verified anew.
 *
 * @param digest of everything the new version says
 * @param changed keys of the rules, and names of other parts, in which the two differ
 * @param source what the amendment rests on
 */
@WireName("rulebook.amended.v1")
public record RulebookAmended(
        RulebookId rulebookId,
        @Code String from,
        @Code String to,
        ContentDigest digest,
        @Code List<String> changed,
        @Code String source,
        LocalDate amendedOn)
        implements RulebookEvent {
    public RulebookAmended {
        changed = List.copyOf(changed);
    }

    @Override
    public LocalDate legalDate() {
        return amendedOn;
    }
}
