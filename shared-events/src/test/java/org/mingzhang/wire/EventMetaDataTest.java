package org.mingzhang.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.RulebookVersion;

class EventMetaDataTest {
    private static final Attribution BY =
            new Attribution(
                    new CommandId("command-1"),
                    "a-command",
                    new AccountId("recorder"),
                    new OrganisationId("O-1"),
                    "因为需要",
                    new RulebookVersion("cn-party", "1"),
                    Origin.LIVE,
                    new ContentDigest("0".repeat(64)),
                    null,
                    List.of());

    @Test
    void what_was_written_here_and_what_is_read_say_the_same() {
        Map<String, String> written = EventMetaData.of(BY);
        assertThat(EventMetaData.attribution(written)).isEqualTo(BY);
        assertThat(EventMetaData.attribution(copied(written))).isEqualTo(BY);
    }

    @Test
    void a_text_is_read_as_it_stands_however_much_was_written_since() {
        Map<String, String> first = EventMetaData.of(BY);
        for (int i = 0; i < 20_000; i++) {
            EventMetaData.of(BY.under(new RulebookVersion("cn-party", "later-" + i)));
        }
        assertThat(EventMetaData.attribution(first)).isEqualTo(BY);
    }

    @Test
    void a_text_that_is_broken_is_refused() {
        Map<String, String> broken = new HashMap<>(EventMetaData.of(BY));
        broken.computeIfPresent(EventMetaData.ATTRIBUTION, (name, json) -> json.substring(1));
        assertThatIllegalArgumentException().isThrownBy(() -> EventMetaData.attribution(broken));
    }

    /** As it comes out of the database: other objects. */
    private static Map<String, String> copied(Map<String, String> written) {
        Map<String, String> copied = new HashMap<>();
        written.forEach((name, text) -> copied.put(name, new StringBuilder(text).toString()));
        return copied;
    }
}
