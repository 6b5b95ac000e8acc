package org.mingzhang.merkle.derived;

/** Text within XML 1.0. */
final class Xml {
    private static final char REPLACEMENT = '\uFFFD';

    private Xml() {}

    /** Marks are escaped; a character XML cannot hold is replaced. */
    static String text(String raw) {
        return raw.chars().allMatch(Xml::plain) ? raw : escaped(raw);
    }

    /** True for what is written as it is; surrogates are looked at in pairs. */
    private static boolean plain(int each) {
        return each >= ' '
                && each < 0xD800
                && each != '<'
                && each != '>'
                && each != '&'
                && each != '"';
    }

    private static String escaped(String raw) {
        StringBuilder text = new StringBuilder(raw.length() + 16);
        raw.codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '<' -> text.append("&lt;");
                                case '>' -> text.append("&gt;");
                                case '&' -> text.append("&amp;");
                                case '"' -> text.append("&quot;");
                                case '\r' -> text.append("&#13;");
                                default -> text.appendCodePoint(allowed(point));
                            }
                        });
        return text.toString();
    }

    private static int allowed(int point) {
        boolean control = point < 0x20 && point != '\t' && point != '\n';
        boolean none = (point >= 0xD800 && point <= 0xDFFF) || point == 0xFFFE || point == 0xFFFF;
        return control || none ? REPLACEMENT : point;
    }
}
