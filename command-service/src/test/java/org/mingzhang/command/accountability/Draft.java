package org.mingzhang.command.accountability;

import static org.mingzhang.command.accountability.CaseStory.TODAY;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.wire.WireJson;

/** The published example of a command with the history before it: valid until a test spoils it. */
public final class Draft {
    private final CaseVerb verb;
    private final ObjectNode body;
    private final List<LedgerEvent> history;
    private String organ;
    private Origin origin = Origin.LIVE;
    private Rulebook rulebook = StrictRulebook.rulebook();
    private @Nullable String approvedBy = "approver";
    private String approvedContent = "a";
    private boolean spoilt;

    Draft(CaseVerb verb, List<LedgerEvent> history) {
        this.verb = verb;
        this.history = new ArrayList<>(history);
        body = example(verb.wireName());
        organ = body.remove("organ").asText();
        body.remove("reason");
    }

    /** From here on what is to be changed may be gone, taken away by an earlier change. */
    void spoilt() {
        spoilt = true;
    }

    /** Puts a value at a JSON pointer of the command's body. */
    public Draft set(String pointer, @Nullable Object value) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = body.at(at.head());
        if (spoilt && !parent.isContainerNode()) {
            return this;
        }
        JsonNode node = WireJson.mapper().valueToTree(value);
        if (parent instanceof ArrayNode array) {
            if (!spoilt || array.has(at.last().getMatchingIndex())) {
                array.set(at.last().getMatchingIndex(), node);
            }
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), node);
        }
        return this;
    }

    /** Puts a JSON text at a JSON pointer of the command's body. */
    public Draft json(String pointer, String json) {
        try {
            return set(pointer, WireJson.mapper().readTree(json.replace('\'', '"')));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    public Draft given(LedgerEvent event) {
        history.add(event);
        return this;
    }

    public Draft without(Class<? extends LedgerEvent> type) {
        history.removeIf(type::isInstance);
        return this;
    }

    public Draft replacing(LedgerEvent old, LedgerEvent other) {
        history.replaceAll(each -> each == old ? other : each);
        return this;
    }

    public List<LedgerEvent> history() {
        return List.copyOf(history);
    }

    public Draft organ(String id) {
        organ = id;
        return this;
    }

    public Draft imported() {
        origin = Origin.IMPORTED;
        return this;
    }

    public Draft rulebook(Rulebook other) {
        rulebook = other;
        return this;
    }

    public Draft notApproved() {
        approvedBy = null;
        return this;
    }

    public Draft approvedBy(String account) {
        approvedBy = account;
        return this;
    }

    public Draft approvedOtherContent() {
        approvedContent = "b";
        return this;
    }

    public Decision decide() {
        return verb.decide(command(), new CaseWorld(history), facts());
    }

    /** The events of the decision, which must accept. */
    public List<LedgerEvent> accepted() {
        return switch (decide()) {
            case Decision.Accepted accepted -> accepted.events();
            case Decision.Refused refused ->
                    throw new AssertionError(verb + " refused: " + refused);
        };
    }

    public CaseCommand command() {
        try {
            return WireJson.mapper().treeToValue(body, verb.type());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    public Facts facts() {
        return new Facts(
                TODAY,
                new Attribution(
                        new CommandId("command-1"),
                        verb.wireName(),
                        new AccountId("recorder"),
                        new OrganisationId(organ),
                        "reason",
                        rulebook.version(),
                        origin,
                        digest("a"),
                        approval(),
                        List.of()),
                rulebook);
    }

    private @Nullable Approval approval() {
        return approvedBy == null
                ? null
                : new Approval(
                        new ApprovalId("approval-1"),
                        new AccountId(approvedBy),
                        digest(approvedContent),
                        Instant.EPOCH);
    }

    private static ContentDigest digest(String letter) {
        return new ContentDigest(letter.repeat(64));
    }

    private static ObjectNode example(String wireName) {
        try (InputStream in =
                Objects.requireNonNull(
                        Draft.class.getResourceAsStream("/examples/" + wireName + ".json"))) {
            return (ObjectNode) WireJson.mapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
