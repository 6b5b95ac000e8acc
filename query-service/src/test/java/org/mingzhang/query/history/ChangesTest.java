package org.mingzhang.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.wire.WireJson;

/** The flat form of a state agrees with its JSON; differences name the event that made them. */
class ChangesTest {
    private final MemoryLedger ledger = Scenario.ledger();
    private final StreamId stream = Scenario.CASE.stream();
    private final List<Recorded<LedgerEvent>> events = ledger.events(stream);

    @Test
    void the_flat_form_has_the_pointers_and_values_of_the_json() {
        for (Recorded<LedgerEvent> last : ledger.all()) {
            Record state =
                    StateAsOf.of(
                                    last.stream(),
                                    ledger.events(last.stream()),
                                    AsOf.at(last.position()))
                            .state();
            JsonNode json = WireJson.mapper().valueToTree(state);
            Map<String, Field> fields = Fields.of(state);
            fields.values()
                    .forEach(
                            field ->
                                    assertThat(json.at(field.pointer()))
                                            .isEqualTo(
                                                    WireJson.mapper().valueToTree(field.value())));
            List<String> pointers = new ArrayList<>();
            leaves("", json, pointers);
            assertThat(fields.keySet()).containsExactlyInAnyOrderElementsOf(pointers);
        }
    }

    @Test
    void each_step_is_caused_by_the_event_of_that_step() {
        for (int step = 1; step < events.size(); step++) {
            Recorded<LedgerEvent> event = events.get(step);
            List<FieldChange> changes =
                    Changes.between(
                            stream,
                            events,
                            AsOf.at(events.get(step - 1).position()),
                            AsOf.at(event.position()));
            assertThat(changes).isNotEmpty().allMatch(change -> change.cause().equals(event));
        }
    }

    @Test
    void a_change_over_several_steps_names_the_last_event_that_set_the_value() {
        FieldChange stage = change("/stage");
        assertThat(stage.before().value()).hasToString("UNDER_INVESTIGATION");
        assertThat(stage.after().value()).hasToString("CLOSED");
        assertThat(stage.cause().type()).isEqualTo("accountability.case-closed.v1");
        assertThat(change("/subjects/0/annulment/grounds").cause().type())
                .isEqualTo("accountability.decision-annulled.v1");
    }

    @Test
    void what_changed_and_changed_back_is_no_difference() {
        // Wang's measures: imposed by the decision, gone with the annulment.
        assertThat(Changes.between(stream, events, AsOf.at(4), AsOf.at(ledger.head())))
                .noneMatch(change -> change.pointer().startsWith("/subjects/0/measures"));
    }

    private FieldChange change(String pointer) {
        return Changes.between(
                        stream,
                        events,
                        AsOf.at(events.getFirst().position()),
                        AsOf.at(ledger.head()))
                .stream()
                .filter(change -> change.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private static void leaves(String pointer, JsonNode node, List<String> into) {
        if (node.isValueNode()) {
            into.add(pointer);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            leaves(pointer + "/" + field.getKey(), field.getValue(), into);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            leaves(pointer + "/" + i, node.get(i), into);
        }
    }
}
