package org.mingzhang.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamType;

/** The wire names are public: their form, and the way there and back. */
class EventTypesTest {
    @Test
    void a_name_is_dotted_versioned_and_begins_with_its_stream_type() {
        assertThat(EventTypes.all())
                .isNotEmpty()
                .allSatisfy(
                        (name, type) -> {
                            assertThat(name).matches("[a-z]+\\.[a-z][a-z-]*\\.v[1-9]");
                            LedgerEvent event = AnyEvent.sample().of(type);
                            StreamType stream = event.stream().type();
                            assertThat(name).startsWith(stream.word() + ".");
                        });
    }

    @Test
    void a_class_and_its_name_lead_to_each_other() {
        assertThat(EventTypes.nameOf(AccountabilityOpened.class))
                .isEqualTo("accountability.opened.v1");
        assertThat(EventTypes.classOf("accountability.opened.v1"))
                .contains(AccountabilityOpened.class);
    }

    @Test
    void an_unknown_name_is_empty_and_an_unknown_class_refused() {
        assertThat(EventTypes.classOf("accountability.opened.v2")).isEmpty();
        assertThatThrownBy(() -> EventTypes.nameOf(String.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
