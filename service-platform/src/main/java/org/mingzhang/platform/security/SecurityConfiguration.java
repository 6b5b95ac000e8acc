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
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
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
 * Bearer tokens for the API, and for all else sessions, with name and password by HTTP Basic only
 * where tokens are issued. The same routes are open to both; whatever is not opened is denied.
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
    Denials denials(Problems problems, CurrentActor currentActor, RouteRules routes) {
        return new Denials(problems, currentActor, routes);
    }

    /**
     * Who shows a token has no session and sends no form, so nothing is asked of either. A browser
     * never sends the header by itself, so a forged form cannot carry it.
     */
    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(
            HttpSecurity http, RouteRules routes, KnownAccounts accounts, Denials denials) {
        return guarded(http, routes, denials)
                .securityMatcher(ActorFilter::showsToken)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .addFilterBefore(
                        new ActorFilter(accounts, denials), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    SecurityFilterChain sessionChain(
            HttpSecurity http,
            AuthenticationManager manager,
            RouteRules routes,
            KnownAccounts accounts,
            Denials denials) {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(r -> "GET".equals(r.getMethod()) && Problems.wantsPage(r));
        BasicAuthenticationFilter basic = new BasicAuthenticationFilter(manager, denials);
        basic.setAuthenticationConverter(new OnlyForTokens());
        return guarded(http, routes, denials)
                .authenticationManager(manager)
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(
                        form ->
                                form.loginPage("/login")
                                        .failureUrl("/login?failed")
                                        .successHandler(afterLogin(wanted)))
                .logout(logout -> logout.logoutSuccessUrl("/login"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::explicit))
                .addFilterBefore(basic, AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new ActorFilter(accounts, denials), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static HttpSecurity guarded(HttpSecurity http, RouteRules routes, Denials denials) {
        return http.authorizeHttpRequests(routes::apply)
                .exceptionHandling(
                        turned ->
                                turned.authenticationEntryPoint(denials)
                                        .accessDeniedHandler(denials))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                csp -> csp.policyDirectives(CONTENT_POLICY))
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    /**
     * Each request is observed as a whole; to observe every filter in it cost more than it told.
     */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** As for a token: a forged form cannot carry it. */
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
