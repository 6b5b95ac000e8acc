package org.mingzhang.app.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.cadre.event.ProtectionEvent;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.TextsErased;
import org.mingzhang.wire.EventMetaData;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.PersonalTexts;
import org.mingzhang.wire.WireJson;

/**
 * One event of every type that can befall an invented person, with an invented text in every place
 * that is declared personal. The rest is that of the golden samples; what begins comes first, what
 * ends last.
 */
final class PlantedTexts {
    static final String CANARY = "金丝雀CANARY";
    static final String CADRE = "C-CANARY";
    static final String CASE = "CASE-CANARY";
    static final String RETURN = "R-CANARY";

    private static final Path SAMPLES =
            Path.of("../shared-events/src/test/resources/golden/events");
    private static final List<String> BEGIN =
            List.of("registered", "opened", "begun", "proposed", "lodged");
    private static final List<String> END = List.of("ended", "closed", "decided", "restored");
    private static final Map<String, String> IDS =
            Map.of("cadreId", CADRE, "caseId", CASE, "reinstatementId", RETURN);

    private PlantedTexts() {}

    /** No list can fold what it holds: an event of a person in the stream of a case. */
    static final StreamId ODD = StreamId.parse("accountability:CASE-ODD");

    /** Puts all of them on record, one of them once more where it does not belong. */
    static void record(LedgerNode node, String organ) throws IOException {
        Map<StreamId, Long> next = new HashMap<>();
        List<LedgerEvent> events = events();
        for (LedgerEvent event : events) {
            long sequence = next.merge(event.stream(), 1L, Long::sum) - 1;
            record(node, organ, event, event.stream(), sequence);
        }
        LedgerEvent ofThePerson =
                events.stream()
                        .filter(event -> event.stream().toString().equals("cadre:" + CADRE))
                        .findFirst()
                        .orElseThrow();
        record(node, organ, ofThePerson, ODD, 0);
    }

    private static void record(
            LedgerNode node, String organ, LedgerEvent event, StreamId stream, long sequence) {
        RulebookVersion book = node.part(Rulebooks.class).byId("cn-party").version();
        String command = "plant-" + stream.id() + "-" + sequence;
        node.part(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                stream.type().word(),
                                stream.toString(),
                                sequence,
                                event,
                                EventMetaData.of(attribution(command, organ, book))));
    }

    private static List<LedgerEvent> events() throws IOException {
        List<String> names =
                EventTypes.all().entrySet().stream()
                        .filter(type -> !ProtectionEvent.class.isAssignableFrom(type.getValue()))
                        .filter(type -> !TextsErased.class.isAssignableFrom(type.getValue()))
                        .map(Map.Entry::getKey)
                        .filter(name -> name.matches("(cadre|accountability|reinstatement)\\..*"))
                        .sorted(Comparator.comparing(PlantedTexts::turn))
                        .toList();
        List<LedgerEvent> events = new ArrayList<>();
        for (String name : names) {
            events.add(event(name));
        }
        return events;
    }

    /** What stands beside a planted event. */
    private static Attribution attribution(String command, String organ, RulebookVersion under) {
        return new Attribution(
                new CommandId(command),
                "plant",
                new AccountId("recorder"),
                new OrganisationId(organ),
                CANARY + "事由",
                under,
                Origin.LIVE,
                new ContentDigest("0".repeat(64)),
                null,
                List.of());
    }

    private static int turn(String name) {
        if (BEGIN.stream().anyMatch(name::contains)) {
            return name.contains("cadre.") || name.startsWith("accountability.opened") ? 0 : 1;
        }
        return END.stream().anyMatch(name::contains) ? 3 : 2;
    }

    private static LedgerEvent event(String name) throws IOException {
        Class<? extends LedgerEvent> type = EventTypes.classOf(name).orElseThrow();
        ObjectNode sample =
                (ObjectNode) WireJson.mapper().readTree(SAMPLES.resolve(name + ".json").toFile());
        // A subject that was dropped would be somebody else the case concerns.
        String kind = name.contains("subject-dropped") ? "ORGANISATION" : "CADRE";
        return WireJson.mapper()
                .treeToValue(planted(about(sample, kind), PersonalTexts.of(type)), type);
    }

    private static JsonNode about(JsonNode value, String kind) {
        if (value instanceof ArrayNode list) {
            list.forEach(each -> about(each, kind));
        } else if (value instanceof ObjectNode object) {
            if (object.has("kind") && object.has("id")) {
                object.put("kind", kind).put("id", CADRE);
            }
            IDS.forEach(
                    (key, id) -> {
                        if (object.has(key)) {
                            object.put(key, id);
                        }
                    });
            object.forEach(each -> about(each, kind));
        }
        return value;
    }

    private static JsonNode planted(JsonNode value, PersonalTexts texts) {
        if (texts.everywhere() && value.isTextual()) {
            return TextNode.valueOf(CANARY + value.asText());
        } else if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, planted(list.get(i), texts));
            }
        } else if (value instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            field ->
                                    field.setValue(
                                            planted(
                                                    field.getValue(),
                                                    texts.everywhere()
                                                            ? texts
                                                            : texts.fields()
                                                                    .getOrDefault(
                                                                            field.getKey(),
                                                                            PersonalTexts.NONE))));
        }
        return value;
    }
}
