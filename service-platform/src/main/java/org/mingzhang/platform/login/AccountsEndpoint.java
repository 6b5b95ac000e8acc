package org.mingzhang.platform.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.access.Account;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's view of the accounts. Passwords are generated, never chosen for others. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsEndpoint {
    private final Accounts accounts;

    AccountsEndpoint(Accounts accounts) {
        this.accounts = accounts;
    }

    record NewAccount(
            @JsonProperty(required = true) AccountId id,
            @JsonProperty(required = true) Set<Role> roles,
            @Nullable Set<OrganisationId> organs) {}

    /** A password that serves for one login, shown once. */
    record OneTimePassword(AccountId id, String oneTimePassword) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OneTimePassword create(@RequestBody NewAccount wanted) {
        Set<OrganisationId> organs = wanted.organs() == null ? Set.of() : wanted.organs();
        return new OneTimePassword(
                wanted.id(), accounts.create(wanted.id(), wanted.roles(), organs));
    }

    @GetMapping
    List<Account> all() {
        return accounts.all();
    }

    @PostMapping("/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String id) {
        accounts.disable(known(id));
    }

    @PostMapping("/{id}/password-reset")
    OneTimePassword reset(@PathVariable String id) {
        return new OneTimePassword(known(id), accounts.resetPassword(known(id)));
    }

    private static AccountId known(String id) {
        try {
            return new AccountId(id);
        } catch (IllegalArgumentException malformed) {
            throw new FaultException(Faults.NOT_FOUND);
        }
    }
}
