package org.mingzhang.command.platform.bus;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
    private final BoundedCache texts = new BoundedCache(10, text -> ((String) text).length());

    @Test
    void what_was_used_last_stays_as_long_as_all_of_it_fits() {
        texts.put("a", "1234");
        texts.put("b", "1234");
        assertThat(texts.<String, String>get("a")).isEqualTo("1234");
        texts.put("c", "1234");

        assertThat(texts.containsKey("a")).isTrue();
        assertThat(texts.containsKey("b")).isFalse();
        assertThat(texts.containsKey("c")).isTrue();
    }

    @Test
    void what_grew_takes_the_place_of_others() {
        texts.put("a", "1");
        texts.put("b", "1");
        texts.put("b", "123456789");
        assertThat(texts.containsKey("a")).isTrue();

        texts.put("b", "1234567890");
        assertThat(texts.containsKey("a")).isFalse();
        assertThat(texts.containsKey("b")).isTrue();
    }

    @Test
    void what_alone_is_too_large_is_kept_until_something_else_is_used() {
        texts.put("a", "12345678901234567890");
        assertThat(texts.containsKey("a")).isTrue();
        texts.put("b", "1");
        assertThat(texts.containsKey("a")).isFalse();
    }

    @Test
    void what_was_removed_takes_no_room() {
        texts.put("a", "123456789");
        assertThat(texts.remove("a")).isTrue();
        assertThat(texts.remove("a")).isFalse();
        texts.put("b", "12345");
        assertThat(texts.putIfAbsent("b", "other")).isFalse();
        assertThat(texts.putIfAbsent("c", "12345")).isTrue();
        assertThat(texts.<String, String>get("b")).isEqualTo("12345");

        texts.removeAll();
        assertThat(texts.<String, String>get("b")).isNull();
        texts.put("d", "12345");
        texts.put("e", "12345");
        assertThat(texts.containsKey("d")).isTrue();
    }

    @Test
    void an_aggregate_takes_as_much_as_its_stream_has_events() {
        BoundedCache aggregates = BoundedCache.ofAggregates(10);
        aggregates.put("few", entry(3));
        aggregates.put("more", entry(5));
        assertThat(aggregates.containsKey("few")).isTrue();

        aggregates.put("more", entry(8));
        assertThat(aggregates.containsKey("few")).isFalse();
        assertThat(aggregates.containsKey("more")).isTrue();
    }

    /** Read by the framework alone. */
    static final class Counted {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable")
        private String id = "one";
    }

    private static AggregateCacheEntry<Counted> entry(int events) {
        return new AggregateCacheEntry<>(
                EventSourcedAggregate.reconstruct(
                        new Counted(),
                        AnnotatedAggregateMetaModelFactory.inspectAggregate(Counted.class),
                        events - 1,
                        false,
                        EmbeddedEventStore.builder()
                                .storageEngine(new InMemoryEventStorageEngine())
                                .build(),
                        NoSnapshotTriggerDefinition.TRIGGER));
    }
}
