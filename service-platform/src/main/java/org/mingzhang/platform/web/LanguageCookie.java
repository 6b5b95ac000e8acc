package org.mingzhang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers a language chosen by {@code ?lang=}. */
final class LanguageCookie extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Language.asked(request)
                .ifPresent(
                        language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language)));
        chain.doFilter(request, response);
    }

    private static String cookie(Language language) {
        return ResponseCookie.from(Language.NAME, language.tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Strict")
                .build()
                .toString();
    }
}
