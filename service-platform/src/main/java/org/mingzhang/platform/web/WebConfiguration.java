package org.mingzhang.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.IdGenerator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/** JSON, problems, languages and the limit of a body. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, LanguageAdvice.class, ErrorEndpoint.class})
public class WebConfiguration implements WebMvcConfigurer {
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new WireJsonConverter());
    }

    @Bean
    Problems problems(IdGenerator ids) {
        return new Problems(ids);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Language.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request,
                    @Nullable HttpServletResponse response,
                    @Nullable Locale locale) {
                throw new UnsupportedOperationException("a language is chosen by ?lang=");
            }
        };
    }

    @Bean
    FilterRegistrationBean<LanguageCookie> languageCookie() {
        return first(new LanguageCookie());
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Value("${mingzhang.web.max-body:256KB}") DataSize limit, Problems problems) {
        return first(new BodyLimit(limit.toBytes(), problems));
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
