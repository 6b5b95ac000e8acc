package org.mingzhang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@code language}: {@code ${language.of('登录', 'Sign in')}}. */
@ControllerAdvice
class LanguageAdvice {
    @ModelAttribute("language")
    Language language(HttpServletRequest request) {
        return Language.of(request);
    }
}
