package org.mingzhang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.KnownAccounts;
import org.mingzhang.platform.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * One filter chain for everything: sessions for pages, bearer tokens for the API, name and password
 * by HTTP Basic only where tokens are issued. Whatever is not opened is denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    @Bean
    CurrentActor currentActor() {
        return new CurrentActor();
    }

    @Bean
    RouteRules routeRules(List<RouteAccess> access) {
        return new RouteRules(access);
    }

    @Bean
    AuthenticationManager authenticationManager(Accounts accounts, Clock clock) {
        return new ProviderManager(new PasswordLogin(accounts, new LoginThrottle(clock)));
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AuthenticationManager manager,
            RouteRules routes,
            KnownAccounts accounts,
            CurrentActor currentActor,
            Problems problems) {
        Denials denials = new Denials(problems, currentActor, routes);
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(r -> "GET".equals(r.getMethod()) && Problems.wantsPage(r));
        BasicAuthenticationFilter basic = new BasicAuthenticationFilter(manager, denials);
        basic.setAuthenticationConverter(new OnlyForTokens());
        return http.authenticationManager(manager)
                .authorizeHttpRequests(routes::apply)
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(
                        form ->
                                form.loginPage("/login")
                                        .failureUrl("/login?failed")
                                        .successHandler(afterLogin(wanted)))
                .logout(logout -> logout.logoutSuccessUrl("/login"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::explicit))
                .exceptionHandling(
                        turned ->
                                turned.authenticationEntryPoint(denials)
                                        .accessDeniedHandler(denials))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                csp -> csp.policyDirectives(CONTENT_POLICY))
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(basic, AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new ActorFilter(accounts, denials), AnonymousAuthenticationFilter.class)
                .build();
    }

    /**
     * Each request is observed as a whole; to observe every filter in it cost more than it told.
     */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** A browser never sends this header by itself, so a forged form cannot carry it. */
    private static boolean explicit(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static AuthenticationSuccessHandler afterLogin(HttpSessionRequestCache wanted) {
        SavedRequestAwareAuthenticationSuccessHandler onwards =
                new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(wanted);
        return (request, response, authentication) -> {
            if (authentication.getAuthorities().isEmpty()) {
                response.sendRedirect("/password");
            } else {
                onwards.onAuthenticationSuccess(request, response, authentication);
            }
        };
    }

    /** Elsewhere a password in every request would only cost time and be exposed. */
    private static final class OnlyForTokens extends BasicAuthenticationConverter {
        @Override
        public @Nullable UsernamePasswordAuthenticationToken convert(HttpServletRequest request) {
            return request.getRequestURI().equals("/api/v1/tokens") ? super.convert(request) : null;
        }
    }
}
