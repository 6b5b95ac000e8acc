package org.mingzhang.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

/**
 * Two numbers are the examples printed in the standard; all others are put together from invented
 * parts and belong to nobody known.
 */
class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({"11010519491231002X", "440524188001010014"})
    void the_examples_of_the_standard_pass(String number) {
        assertThat(IdentityNumber.fault(number, TODAY)).isEmpty();
    }

    @Test
    void the_weights_are_those_of_the_standard() {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        for (int i = 0; i < weights.length; i++) {
            String one = "0".repeat(i) + "1" + "0".repeat(16 - i);
            assertThat(IdentityNumber.check(one)).isEqualTo("10X98765432".charAt(weights[i]));
        }
    }

    @Test
    void a_small_x_is_the_same_number() {
        assertThat(IdentityNumber.normal(" 11010519491231002x ")).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002, IDENTITY_NUMBER_OLD",
        "11010519491231002, IDENTITY_NUMBER_LENGTH",
        "'', IDENTITY_NUMBER_LENGTH",
        "1101051949123100X2, IDENTITY_NUMBER_CHARACTER",
        "１10105194912310021, IDENTITY_NUMBER_CHARACTER",
        "00010519491231002X, IDENTITY_NUMBER_REGION",
        "91010519491231002X, IDENTITY_NUMBER_REGION",
        "11010519490231002X, IDENTITY_NUMBER_BIRTH_DATE",
        "11010519491331002X, IDENTITY_NUMBER_BIRTH_DATE",
        "110105190002290021, IDENTITY_NUMBER_BIRTH_DATE",
        "110105184912310021, IDENTITY_NUMBER_BIRTH_DATE",
        "110105202606020021, IDENTITY_NUMBER_BIRTH_DATE",
        "110105194912310021, IDENTITY_NUMBER_CHECK",
    })
    void what_is_wrong_is_named(String number, CodeFault fault) {
        assertThat(IdentityNumber.fault(number, TODAY)).contains(fault);
    }

    @Test
    void a_leap_day_is_a_date_of_birth_and_so_is_today() {
        assertThat(IdentityNumber.fault(complete("36010020000229123"), TODAY)).isEmpty();
        assertThat(IdentityNumber.fault(complete("36010020260601123"), TODAY)).isEmpty();
    }

    @Test
    void no_fault_repeats_the_number() {
        for (CodeFault fault : CodeFault.values()) {
            assertThat(fault.text().zh() + fault.text().en()).doesNotContainPattern("[0-9]{6}");
        }
    }

    @Property
    void a_single_wrong_character_is_caught(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(min = 1, max = 10) int shift) {
        String digits = at == 17 ? "0123456789X" : "0123456789";
        char wrong = digits.charAt((digits.indexOf(number.charAt(at)) + shift) % digits.length());
        String spoilt = number.substring(0, at) + wrong + number.substring(at + 1);
        assertThat(IdentityNumber.fault(spoilt, TODAY).isPresent())
                .isEqualTo(!spoilt.equals(number));
    }

    @Property
    void two_neighbours_swapped_are_caught(
            @ForAll("numbers") String number, @ForAll @IntRange(max = 16) int at) {
        String swapped =
                number.substring(0, at)
                        + number.charAt(at + 1)
                        + number.charAt(at)
                        + number.substring(at + 2);
        assertThat(IdentityNumber.fault(swapped, TODAY).isPresent())
                .isEqualTo(!swapped.equals(number));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Arbitraries.of("11", "36", "54", "83"),
                        Arbitraries.strings().numeric().ofLength(4),
                        Arbitraries.integers().between(0, 40_000),
                        Arbitraries.strings().numeric().ofLength(3))
                .as(
                        (province, rest, days, sequence) ->
                                complete(
                                        province
                                                + rest
                                                + LocalDate.of(1900, 1, 1)
                                                        .plusDays(days)
                                                        .format(DateTimeFormatter.BASIC_ISO_DATE)
                                                + sequence));
    }

    private static String complete(String first) {
        return first + IdentityNumber.check(first);
    }
}
