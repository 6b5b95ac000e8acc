package org.mingzhang.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDayTest {
    @Test
    void it_is_the_one_the_ledger_reads_with() throws Exception {
        assertReads(WireJson.mapper());
        // As the serializer of the events is made, to which others add Jackson's own module.
        assertReads(
                WireJson.mapper()
                        .rebuild()
                        .build()
                        .registerModule(new JavaTimeModule())
                        .registerModule(WireJson.days()));
    }

    private static void assertReads(ObjectMapper mapper) throws IOException {
        var context =
                ((DefaultDeserializationContext) mapper.getDeserializationContext())
                        .createInstance(
                                mapper.getDeserializationConfig(),
                                mapper.createParser("\"2024-01-01\""),
                                mapper.getInjectableValues());

        assertThat(context.findRootValueDeserializer(mapper.constructType(LocalDate.class)))
                .isInstanceOf(IsoDay.class);
    }

    @Test
    void every_day_of_a_leap_year_and_of_a_common_one_is_read() throws Exception {
        for (LocalDate day = LocalDate.of(2024, 1, 1);
                day.getYear() < 2026;
                day = day.plusDays(1)) {
            assertThat(IsoDay.day(day.toString())).isEqualTo(day);
            assertThat(read(day.toString())).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2100-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-01-00",
                "2024-04-31",
                "2024/01/01",
                "20240101",
                "2024-1-01",
                "２０２４-01-01",
                "2024-01-1a"
            })
    void what_is_no_day_is_refused_by_the_general_reader(String text) {
        assertThat(IsoDay.day(text)).isNull();
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidFormatException.class);
    }

    private static LocalDate read(String text) throws Exception {
        return WireJson.mapper().readValue('"' + text + '"', LocalDate.class);
    }
}
