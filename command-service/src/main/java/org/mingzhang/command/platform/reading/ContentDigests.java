package org.mingzhang.command.platform.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.wire.CanonicalJson;
import org.mingzhang.wire.WireJson;

/** The digest of what a person asks for: name, organ, reason, rulebook and content. */
public final class ContentDigests {
    private ContentDigests() {}

    /** Equal for equal meaning: field order, white space and explicit nulls make no difference. */
    public static ContentDigest of(
            String name,
            OrganisationId organ,
            String reason,
            String rulebook,
            LedgerCommand content) {
        ObjectNode whole =
                WireJson.mapper()
                        .createObjectNode()
                        .put("command", name)
                        .put("organ", organ.value())
                        .put("reason", reason)
                        .put("rulebook", rulebook);
        whole.set("content", WireJson.mapper().valueToTree(content));
        return ContentDigest.of(CanonicalJson.bytes(whole));
    }
}
