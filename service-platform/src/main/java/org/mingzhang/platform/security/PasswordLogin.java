package org.mingzhang.platform.security;

import org.mingzhang.platform.access.Account;
import org.mingzhang.platform.access.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Checks name and password. Unknown name, wrong password, disabled account and too many attempts
 * get the same answer.
 */
final class PasswordLogin implements AuthenticationProvider {
    private static final int LONGEST = 256;

    private final Accounts accounts;
    private final LoginThrottle throttle;

    PasswordLogin(Accounts accounts, LoginThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (name.length() > LONGEST || password.length() > LONGEST || throttle.blocked(name)) {
            throw refused();
        }
        Account account =
                accounts.login(name, password)
                        .orElseThrow(
                                () -> {
                                    throttle.failed(name);
                                    return refused();
                                });
        throttle.succeeded(name);
        return new ActorAuthentication(account, false);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("login refused");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
