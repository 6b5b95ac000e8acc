package org.mingzhang.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    @Test
    void axon_takes_its_ids_from_here() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
    }

    @Test
    void an_id_is_a_uuid_of_version_7_that_begins_with_its_time() {
        long before = Instant.now().toEpochMilli();
        UUID id = UUID.fromString(new TimeOrderedIds().generateIdentifier());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, Instant.now().toEpochMilli());
    }

    @Test
    void no_id_comes_twice() {
        TimeOrderedIds ids = new TimeOrderedIds();
        List<String> many =
                Stream.generate(ids::generateIdentifier).limit(100_000).parallel().toList();
        assertThat(many).doesNotHaveDuplicates();
    }
}
