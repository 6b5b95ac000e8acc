package org.mingzhang.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.platform.web.Language;
import org.mingzhang.query.wording.RefusalWording;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.Text;

/**
 * What stands around every page.
 *
 * @param position the page shows nothing recorded later
 * @param otherLanguage the address of the same page in the other language
 */
public record Frame(long position, String otherLanguage) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);

    /** The frame of a page that shows everything up to a position. */
    public static Frame of(HttpServletRequest request, long position) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String other =
                Stream.concat(
                                Arrays.stream(query.split("&"))
                                        .filter(part -> !part.isEmpty())
                                        .filter(part -> !part.startsWith("lang=")),
                                Stream.of("lang=" + Language.of(request).other().tag()))
                        .collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
        return new Frame(position, other);
    }

    /** What a kind of event is called. */
    public Text label(Recorded<?> recorded) {
        return Sentences.label(recorded.type());
    }

    /** What a warning says. */
    public Text warning(RecordedWarning warning) {
        return RefusalWording.of(warning);
    }

    /** An instant by the clock in China. */
    public String clock(Instant instant) {
        return CLOCK.format(instant);
    }
}
