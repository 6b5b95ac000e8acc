package org.mingzhang.rulebook.event;

import java.time.LocalDate;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.WireName;

/**
 * A rulebook was adopted: from here on it is exactly this content that decisions rest on.
 *
 * @param digest of everything the version says
 */
@WireName("rulebook.adopted.v1")
public record RulebookAdopted(
        RulebookId rulebookId, @Code String version, ContentDigest digest, LocalDate adoptedOn)
        implements RulebookEvent {
    @Override
    public LocalDate legalDate() {
        return adoptedOn;
    }
}
