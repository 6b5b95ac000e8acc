package org.mingzhang.merkle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    /** Appendix B of RFC 8785, by value, and whole numbers a double cannot hold. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "-0, 0",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992.0, 9007199254740992",
        "295147905179352825856.0, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000.0, 999999999999999700000",
        "999999999999999900000.0, 999999999999999900000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "333333333.33333325, 333333333.33333325",
        "333333333.3333334, 333333333.3333334",
        "-0.0000033333333333333333, -0.0000033333333333333333",
        "1424953923781206.2, 1424953923781206.2",
        "4.5, 4.5",
        "2e-3, 0.002",
        "1E30, 1e+30",
        "100e-2, 1",
        "9007199254740993, 9007199254740993",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void a_number_has_one_spelling(String number, String canonical) {
        assertThat(rewritten(number)).isEqualTo(canonical);
    }

    @Test
    void the_example_of_the_standard_is_written_as_the_standard_has_it() {
        assertThat(
                        rewritten(
                                """
                                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                                 "literals": [null, true, false]}
                                """))
                .isEqualTo(
                        "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,"
                                + "0.002,1e-27],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void names_are_sorted_as_the_standard_sorts_them() {
        assertThat(
                        rewritten(
                                "{\"\\u20ac\":5,\"\\r\":1,\"\\ufb33\":7,\"1\":2,\"\\ud83d\\ude00\":6,"
                                        + "\"\\u0080\":3,\"\\u00f6\":4}"))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":2,\"\u0080\":3,\"ö\":4,\"€\":5,\"😀\":6,\"\ufb33\":7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "nulL",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{a:1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "01",
                "+1",
                ".5",
                "5.",
                "1e",
                "-",
                "1e999",
                "NaN",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a\nb\"",
                "1 2",
                "\uFEFF1",
                "/**/1",
                "\u00A01"
            })
    void what_is_not_strict_json_is_not_read(String text) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> read(text));
    }

    @Test
    void bytes_that_are_not_utf_8_are_not_read_and_the_byte_is_named() {
        byte[] overlong = {'"', 'a', (byte) 0xc0, (byte) 0x80, '"'};
        byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        byte[] cut = {'"', (byte) 0xe4, (byte) 0xb8};

        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> JsonReader.read(overlong))
                .withMessage("byte 2: not UTF-8");
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> JsonReader.read(surrogate));
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> JsonReader.read(cut));
    }

    @Test
    void a_fault_names_the_byte_and_not_the_character() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> read("[\"县\", tru]"))
                .withMessage("byte 8: no value");
    }

    @Test
    void what_is_nested_without_end_is_not_read() {
        assertThat(read("[".repeat(60) + "]".repeat(60))).isInstanceOf(Json.Items.class);
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> read("[".repeat(100_000) + "]".repeat(100_000)));
    }

    @Test
    void two_values_are_equal_when_they_say_the_same() {
        assertThat(read("{\"a\":1.50,\"b\":[\"\\u53bf\"]}"))
                .isEqualTo(read("{\"b\":[\"县\"],\"a\":15e-1}"))
                .isNotEqualTo(read("{\"b\":[\"县\"],\"a\":1.51}"));
    }

    /** Whatever double there is: what is written reads back to it, and is written the same. */
    @Test
    void every_double_comes_back() {
        Random random = new Random(8785);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = rewritten(Double.toString(value));
                assertThat(Double.parseDouble(text)).isEqualTo(value);
                assertThat(rewritten(text)).isEqualTo(text);
            }
        }
    }

    private static Json read(String text) {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rewritten(String text) {
        return new String(CanonicalJson.bytes(read(text)), StandardCharsets.UTF_8);
    }
}
