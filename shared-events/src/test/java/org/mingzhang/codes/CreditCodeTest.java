package org.mingzhang.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are put together from invented parts; one is the worked example of the rules. */
class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String EXAMPLE = "91350100M000100Y43";

    @Test
    void the_worked_example_passes() {
        assertThat(CreditCode.check(EXAMPLE)).isEqualTo('3');
        assertThat(CreditCode.fault(EXAMPLE)).isEmpty();
    }

    @Test
    void the_weights_are_those_of_the_standard() {
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        String computed =
                IntStream.range(0, weights.length)
                        .mapToObj(i -> "0".repeat(i) + "1" + "0".repeat(16 - i))
                        .map(code -> String.valueOf(CreditCode.check(code)))
                        .collect(Collectors.joining());
        String expected =
                IntStream.of(weights)
                        .mapToObj(weight -> String.valueOf(ALPHABET.charAt(31 - weight)))
                        .collect(Collectors.joining());
        assertThat(computed).isEqualTo(expected);
    }

    @Test
    void a_remainder_of_zero_is_written_zero() {
        assertThat(CreditCode.check("0".repeat(17))).isEqualTo('0');
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4, CREDIT_CODE_LENGTH",
        "'', CREDIT_CODE_LENGTH",
        "91350100M000100Y433, CREDIT_CODE_LENGTH",
        "91350100m000100Y43, CREDIT_CODE_CHARACTER",
        "91350100I000100Y43, CREDIT_CODE_CHARACTER",
        "91350100O000100Y43, CREDIT_CODE_CHARACTER",
        "91350100S000100Y43, CREDIT_CODE_CHARACTER",
        "91350100V000100Y43, CREDIT_CODE_CHARACTER",
        "91350100Z000100Y43, CREDIT_CODE_CHARACTER",
        "９1350100M000100Y43, CREDIT_CODE_CHARACTER",
        "9135010AM000100Y43, CREDIT_CODE_REGION",
        "91990100M000100Y43, CREDIT_CODE_REGION",
        "91350100M000100Y44, CREDIT_CODE_CHECK",
    })
    void what_is_wrong_is_named(String code, CodeFault fault) {
        assertThat(CreditCode.fault(code)).contains(fault);
    }

    @Test
    void a_national_authority_has_a_division_of_its_own() {
        assertThat(CreditCode.fault(complete("1110000000012345"))).isEmpty();
    }

    @Test
    void a_wrong_organisation_code_under_a_right_check_character_is_caught() {
        String first = "91350100M000100Y5";
        assertThat(CreditCode.fault(first + CreditCode.check(first)))
                .contains(CodeFault.ORGANISATION_CODE_CHECK);
    }

    @Test
    void the_organisation_code_has_its_own_arithmetic() {
        assertThat(OrganisationCode.check("D2143569")).isEqualTo('X');
        assertThat(OrganisationCode.check("M000100Y")).isEqualTo('4');
        assertThat(OrganisationCode.check("00000000")).isEqualTo('0');
    }

    @Property
    void every_well_formed_code_passes(@ForAll("codes") String code) {
        assertThat(CreditCode.fault(code)).isEmpty();
    }

    @Property
    void a_single_wrong_character_is_caught(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        char wrong = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + shift) % 31);
        assertThat(CreditCode.fault(code.substring(0, at) + wrong + code.substring(at + 1)))
                .isPresent();
    }

    @Property
    void two_neighbours_swapped_are_caught(
            @ForAll("codes") String code, @ForAll @IntRange(max = 16) int at) {
        String swapped =
                code.substring(0, at)
                        + code.charAt(at + 1)
                        + code.charAt(at)
                        + code.substring(at + 2);
        assertThat(CreditCode.fault(swapped).isPresent()).isEqualTo(!swapped.equals(code));
    }

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> any = Arbitraries.of(ALPHABET.split("")).map(each -> each);
        return Combinators.combine(
                        any.list().ofSize(2),
                        Arbitraries.of("10", "11", "36", "54", "65"),
                        Arbitraries.strings().numeric().ofLength(4),
                        any.list().ofSize(8))
                .as(
                        (head, province, division, body) ->
                                complete(
                                        String.join("", head)
                                                + province
                                                + division
                                                + String.join("", body)));
    }

    private static String complete(String sixteen) {
        String first = sixteen + OrganisationCode.check(sixteen.substring(8));
        return first + CreditCode.check(first);
    }
}
