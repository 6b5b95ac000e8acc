package org.mingzhang.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.ErasedTexts;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** The languages of the product: Chinese unless English is asked for. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    static final String NAME = "lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** {@code zh-CN} or {@code en}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The text in this language. */
    public String of(Text text) {
        return of(text.zh(), text.en());
    }

    /** The one of two texts that is in this language; for templates. */
    public String of(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** What a person wrote, or in this language that it was erased; for templates. */
    public @Nullable String said(@Nullable String written) {
        return Personal.ERASED.equals(written) ? of(ErasedTexts.SAID) : written;
    }

    /** The other language, for the switch on a page. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    Locale locale() {
        return locale;
    }

    /** What the request asks for: {@code ?lang=}, then the cookie, then {@code Accept-Language}. */
    public static Language of(HttpServletRequest request) {
        return asked(request).or(() -> kept(request)).or(() -> accepted(request)).orElse(ZH);
    }

    static Optional<Language> asked(HttpServletRequest request) {
        // Only the query string: reading a parameter would consume the body of a form.
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(NAME + "="))
                .findFirst()
                .flatMap(pair -> ofTag(pair.substring(NAME.length() + 1)));
    }

    private static Optional<Language> kept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .flatMap(Language::ofTag);
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> ofTag(wanted.toLanguageTag()).stream())
                .findFirst();
    }

    private static Optional<Language> ofTag(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(values())
                .filter(known -> known.locale.getLanguage().equals(language))
                .findFirst();
    }
}
