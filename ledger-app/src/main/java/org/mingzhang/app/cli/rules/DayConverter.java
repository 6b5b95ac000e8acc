package org.mingzhang.app.cli.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a typed date. */
final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new TypeConversionException(
                    "'%s' 不是日期，应如 2024-01-31 / is no date like 2024-01-31".formatted(text));
        }
    }
}
