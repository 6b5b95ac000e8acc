package org.mingzhang.codes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code 统一社会信用代码 of GB 32100-2015: registering department (1), kind (1),
 * division (6), organisation code (9), check character (1). Thirty-one characters, in whose order
 * each is worth its place; weights 3^(i−1) mod 31; C18 = (31 − Σ mod 31) mod 31.
 *
 * <p>A code that passes is well formed; whether it was ever given out only the register knows.
 */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = ALPHABET.length();
    private static final int LENGTH = 18;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]*");
    private static final Pattern DIVISION = Pattern.compile("[0-9]{6}");
    private static final int ORGANISATION = 8;
    private static final int ORGANISATION_CHECK = 16;

    private CreditCode() {}

    /** What is wrong with a code as written, if anything. */
    public static Optional<CodeFault> fault(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(CodeFault.CREDIT_CODE_LENGTH);
        }
        if (!FORM.matcher(code).matches()) {
            return Optional.of(CodeFault.CREDIT_CODE_CHARACTER);
        }
        if (!region(code.substring(2, ORGANISATION))) {
            return Optional.of(CodeFault.CREDIT_CODE_REGION);
        }
        if (check(code) != code.charAt(LENGTH - 1)) {
            return Optional.of(CodeFault.CREDIT_CODE_CHECK);
        }
        return OrganisationCode.check(code.substring(ORGANISATION, ORGANISATION_CHECK))
                        == code.charAt(ORGANISATION_CHECK)
                ? Optional.empty()
                : Optional.of(CodeFault.ORGANISATION_CODE_CHECK);
    }

    /**
     * The check character after the first seventeen.
     *
     * @param first characters of the alphabet
     */
    public static char check(String first) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static boolean region(String division) {
        return DIVISION.matcher(division).matches()
                && (division.startsWith("10") || Provinces.begin(division));
    }
}
