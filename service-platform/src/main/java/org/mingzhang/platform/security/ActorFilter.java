package org.mingzhang.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.mingzhang.platform.access.Account;
import org.mingzhang.platform.access.KnownAccounts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for the account at every request: from a bearer token, or behind a session. So a revocation,
 * a changed role and a new password take effect at once.
 */
final class ActorFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final KnownAccounts accounts;
    private final AuthenticationEntryPoint refusal;

    ActorFilter(KnownAccounts accounts, AuthenticationEntryPoint refusal) {
        this.accounts = accounts;
        this.refusal = refusal;
    }

    static boolean showsToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (showsToken(request)) {
            String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length());
            Optional<Account> holder =
                    accounts.byToken(token).filter(account -> !account.disabled());
            if (holder.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("token"));
                return;
            }
            become(new ActorAuthentication(holder.get(), true));
        } else if (SecurityContextHolder.getContext().getAuthentication()
                instanceof ActorAuthentication signedIn) {
            accounts.byId(signedIn.getPrincipal().id())
                    .filter(account -> !account.disabled() && signedIn.isOf(account))
                    .ifPresentOrElse(
                            account -> become(new ActorAuthentication(account, false)),
                            () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void become(ActorAuthentication actor) {
        // A context of its own: the one of the session must not change under other requests.
        SecurityContextHolder.setContext(new SecurityContextImpl(actor));
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
