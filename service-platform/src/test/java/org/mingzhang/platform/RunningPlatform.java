package org.mingzhang.platform;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running sample service; all tests share one. */
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RunningPlatform {
    static final String PASSWORD = "a long pass phrase";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired Accounts accounts;
    @Autowired ApiTokens tokens;
    @Autowired SampleApplication.Notices notices;
    @Autowired SampleApplication.MovableClock clock;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.SHARED.forEach((name, value) -> properties.add(name, () -> value));
    }

    /** A new account that has changed its one-time password to {@link #PASSWORD}. */
    AccountId account(Role first, Role... more) {
        AccountId id = fresh();
        String oneTime =
                accounts.create(id, EnumSet.of(first, more), Set.of(new OrganisationId("O-1")));
        accounts.changePassword(id, oneTime, PASSWORD);
        return id;
    }

    AccountId fresh() {
        return new AccountId("account-" + NUMBER.incrementAndGet());
    }

    String token(AccountId account) {
        return tokens.issue(account, "test", Duration.ofDays(1)).secret();
    }

    Client client() {
        return new Client(port);
    }

    /** A browser in which this account has signed in. */
    Client signedIn(AccountId account) {
        Client browser = client();
        browser.signIn(account.value(), PASSWORD);
        return browser;
    }
}
