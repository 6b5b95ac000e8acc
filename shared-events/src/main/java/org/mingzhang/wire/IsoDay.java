package org.mingzhang.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Reads days as they are mostly written, {@code 2019-09-04}, by hand: every event has several, and
 * the general reader took a tenth of decoding. Whatever does not have that form is read, or
 * refused, by the general reader.
 */
public final class IsoDay extends LocalDateDeserializer {
    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 10;

    IsoDay() {
        super(DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** Nothing the ledger writes has a format of its own for days. */
    @Override
    public JsonDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        return this;
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        LocalDate day = parser.hasToken(JsonToken.VALUE_STRING) ? day(parser.getText()) : null;
        return day == null ? super.deserialize(parser, context) : day;
    }

    /** Null for anything but a day that exists, in four, two and two digits. */
    public static @Nullable LocalDate day(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        boolean exists =
                year >= 0
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? LocalDate.of(year, month, day) : null;
    }

    /** Negative where there is something else than a digit. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
