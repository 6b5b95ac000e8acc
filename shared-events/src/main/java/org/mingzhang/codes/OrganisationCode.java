package org.mingzhang.codes;

/**
 * The organisation code 组织机构代码 of GB 11714-1997: eight digits or letters and a check character. A =
 * 10 … Z = 35, without gaps; weights 3 7 9 10 5 8 4 2; C9 = 11 − Σ mod 11, where 10 is written X
 * and 11 is written 0.
 */
public final class OrganisationCode {
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int MODULUS = 11;

    private OrganisationCode() {}

    /**
     * The check character after the first eight.
     *
     * @param first digits and capital letters
     */
    public static char check(String first) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(first.charAt(i), Character.MAX_RADIX) * WEIGHTS[i];
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
