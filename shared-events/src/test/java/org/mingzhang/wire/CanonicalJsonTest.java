package org.mingzhang.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of RFC 8785 for strings, literals and the order of keys. */
class CanonicalJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** RFC 8785, section 3.2.2 (without its fractions). */
    @Test
    void strings_take_their_shortest_escape() throws JsonProcessingException {
        String text = "\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"";
        assertThat(canonical("{\"string\": " + text + ", \"literals\": [null, true, false]}"))
                .isEqualTo(
                        "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void keys_stand_in_the_order_of_their_utf_16_units() throws JsonProcessingException {
        String unsorted =
                """
                {"\\u20ac": 1, "\\r": 2, "\\ufb33": 3, "1": 4, "\\ud83d\\ude00": 5,
                 "\\u0080": 6, "\\u00f6": 7}
                """;
        assertThat(canonical(unsorted))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void keys_are_sorted_at_every_depth_and_lists_are_not() throws JsonProcessingException {
        assertThat(canonical("[{\"b\": {\"d\": 1, \"c\": 2}, \"a\": [3, 1, 2]}, {}, []]"))
                .isEqualTo("[{\"a\":[3,1,2],\"b\":{\"c\":2,\"d\":1}},{},[]]");
    }

    @Test
    void whole_numbers_up_to_two_to_the_53_are_written_plainly() throws JsonProcessingException {
        assertThat(canonical("[0, -1, 9007199254740991, -9007199254740991]"))
                .isEqualTo("[0,-1,9007199254740991,-9007199254740991]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1.0",
                "1e3",
                "9007199254740992",
                "-9007199254740992",
                "-9223372036854775808",
                "9223372036854775808",
            })
    void any_other_number_is_refused(String number) {
        assertThatThrownBy(() -> canonical(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"a\\udc00b\"", "{\"\\ud800\": 1}"})
    void half_a_surrogate_pair_is_refused(String text) {
        assertThatThrownBy(() -> canonical(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(String json) throws JsonProcessingException {
        return new String(CanonicalJson.bytes(JSON.readTree(json)), UTF_8);
    }
}
