package org.mingzhang.platform.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.access.ApiToken;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.security.Actor;
import org.mingzhang.platform.security.CurrentActor;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The holder's own API tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensEndpoint {
    private static final int DAYS = 30;

    private final ApiTokens tokens;
    private final CurrentActor currentActor;

    TokensEndpoint(ApiTokens tokens, CurrentActor currentActor) {
        this.tokens = tokens;
        this.currentActor = currentActor;
    }

    /**
     * @param days how long the token lives; 30 when absent
     */
    record Wanted(@JsonProperty(required = true) String label, @Nullable Integer days) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiToken.Issued issue(@RequestBody Wanted wanted) {
        Actor actor = currentActor.get();
        if (actor.byToken()) {
            throw new FaultException(
                    Faults.FORBIDDEN.hint(
                            new Text(
                                    "令牌不能签发令牌，请用密码登录。",
                                    "A token cannot issue a token; use the password.")));
        }
        int days = wanted.days() == null ? DAYS : wanted.days();
        return tokens.issue(actor.id(), wanted.label(), Duration.ofDays(days));
    }

    @GetMapping
    List<ApiToken> own() {
        return tokens.of(currentActor.get().id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        tokens.revoke(currentActor.get().id(), id);
    }
}
