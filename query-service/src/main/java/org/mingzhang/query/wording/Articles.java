package org.mingzhang.query.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.shared.Text;

/** How a document quotes an article: 《…》第七条. */
public final class Articles {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern EDITION = Pattern.compile("(.*?)(（[^（）]*）)?");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?");

    private Articles() {}

    /** The source and, where there is one, its article. */
    public static Text cited(RuleBasis basis) {
        Matcher title = EDITION.matcher(basis.source());
        String edition = title.matches() && title.group(2) != null ? title.group(2) : "";
        String name = basis.source().substring(0, basis.source().length() - edition.length());
        String article = basis.article();
        String source = "《" + name + "》" + edition;
        return article.isEmpty()
                ? new Text(source, source)
                : new Text(source + "第" + numeral(article) + "条", source + ", art. " + article);
    }

    /** A number below one hundred in Chinese numerals; anything else as it stands. */
    public static String numeral(String number) {
        if (!NUMBER.matcher(number).matches()) {
            return number;
        }
        int value = Integer.parseInt(number);
        int tens = value / 10;
        int ones = value % 10;
        return (tens > 1 ? String.valueOf(DIGITS.charAt(tens)) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? String.valueOf(DIGITS.charAt(ones)) : "");
    }
}
