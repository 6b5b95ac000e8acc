package org.mingzhang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IdTest {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    @Test
    void every_character_is_taken_or_refused_as_the_form_says() {
        for (char c = 0; c < 0x250; c++) {
            assertThat(taken(String.valueOf(c)))
                    .as("U+%04X first", (int) c)
                    .isEqualTo(form("" + c));
            assertThat(taken("a" + c)).as("U+%04X further on", (int) c).isEqualTo(form("a" + c));
        }
        assertThat(taken("张")).isFalse();
    }

    @Test
    void it_has_1_to_64_characters() {
        assertThat(taken("")).isFalse();
        assertThat(taken("a".repeat(64))).isTrue();
        assertThat(taken("a".repeat(65))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Id.require("-a"))
                .withMessageContaining("start with a letter or digit");
    }

    private static boolean form(String value) {
        return FORM.matcher(value).matches();
    }

    private static boolean taken(String value) {
        try {
            return Id.require(value).equals(value);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
