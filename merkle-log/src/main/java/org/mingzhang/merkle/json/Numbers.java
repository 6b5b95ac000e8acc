package org.mingzhang.merkle.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The spelling of numbers in RFC 8785 section 3.2.2.3, which is that of ECMAScript. */
final class Numbers {
    private static final int LONGEST_WHOLE = 21;
    private static final int SMALLEST_PLAIN = -6;

    private Numbers() {}

    /**
     * The canonical spelling of a number as JSON has it; empty when it is beyond a double. A whole
     * number keeps its digits, where the RFC would round what a double cannot hold.
     */
    static String canonical(String number) {
        if (number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0) {
            return number.equals("-0") ? "0" : number;
        }
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            return "";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        return (value < 0 ? "-" : "") + spelt(digits, digits.length() - shortest.scale());
    }

    /** Java never gives fewer than two digits, although one may do. */
    private static BigDecimal shortest(double value) {
        BigDecimal shown = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal one = shown.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return one.doubleValue() == value ? one.stripTrailingZeros() : shown;
    }

    /** The value is 0.digits · 10^point. */
    private static String spelt(String digits, int point) {
        int count = digits.length();
        if (point > LONGEST_WHOLE || point <= SMALLEST_PLAIN) {
            String rest = count > 1 ? "." + digits.substring(1) : "";
            return digits.charAt(0) + rest + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= count
                ? digits + "0".repeat(point - count)
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
