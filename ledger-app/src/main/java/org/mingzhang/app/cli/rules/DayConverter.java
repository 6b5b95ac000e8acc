package org.mingzhang.app.cli.rules;

import java.time.LocalDate;
import org.mingzhang.wire.IsoDay;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a typed day in four, two and two digits. */
final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
        LocalDate day = IsoDay.day(text);
        if (day == null) {
            // What is said to the person is made where all complaints are.
            throw new TypeConversionException("no day that exists");
        }
        return day;
    }
}
