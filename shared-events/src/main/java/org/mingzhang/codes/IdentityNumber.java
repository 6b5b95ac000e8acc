package org.mingzhang.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The citizen identity number 公民身份号码 of GB 11643-1999: division (6), date of birth (8), sequence
 * (3), check character (1) after ISO 7064 MOD 11-2 with the weights 2^(18−i) mod 11; the remainders
 * 0…10 are written 1 0 X 9 8 7 6 5 4 3 2.
 *
 * <p>A number that passes is well formed; whether anybody has it only the register of persons
 * knows. The number itself is never recorded (see {@code org.mingzhang.shared.PersonFingerprint}).
 */
public final class IdentityNumber {
    private static final int LENGTH = 18;
    private static final int MODULUS = 11;
    private static final String CHECKS = "10X98765432";
    private static final Pattern OLD = Pattern.compile("[0-9]{15}");
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");

    /** The oldest example of the standard itself was born in 1880. */
    private static final int EARLIEST_YEAR = 1850;

    private IdentityNumber() {}

    /** The number in the one form it is compared in: a final x is an X. */
    public static String normal(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * What is wrong with a number in its {@linkplain #normal normal} form, if anything.
     *
     * @param today nobody is born after it
     */
    public static Optional<CodeFault> fault(String number, LocalDate today) {
        if (OLD.matcher(number).matches()) {
            return Optional.of(CodeFault.IDENTITY_NUMBER_OLD);
        }
        if (number.length() != LENGTH) {
            return Optional.of(CodeFault.IDENTITY_NUMBER_LENGTH);
        }
        if (!FORM.matcher(number).matches()) {
            return Optional.of(CodeFault.IDENTITY_NUMBER_CHARACTER);
        }
        if (!Provinces.begin(number)) {
            return Optional.of(CodeFault.IDENTITY_NUMBER_REGION);
        }
        if (!born(number, today)) {
            return Optional.of(CodeFault.IDENTITY_NUMBER_BIRTH_DATE);
        }
        return check(number) == number.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(CodeFault.IDENTITY_NUMBER_CHECK);
    }

    /**
     * The check character after the first seventeen.
     *
     * @param first digits
     */
    public static char check(String first) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum = (sum + first.charAt(i) - '0') * 2 % MODULUS;
        }
        return CHECKS.charAt(sum);
    }

    private static boolean born(String number, LocalDate today) {
        try {
            LocalDate day =
                    LocalDate.of(
                            Integer.parseInt(number, 6, 10, 10),
                            Integer.parseInt(number, 10, 12, 10),
                            Integer.parseInt(number, 12, 14, 10));
            return day.getYear() >= EARLIEST_YEAR && !day.isAfter(today);
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
