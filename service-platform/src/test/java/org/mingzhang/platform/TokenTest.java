package org.mingzhang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokenTest extends RunningPlatform {
    @Autowired DataSource dataSource;

    @Test
    void a_token_is_issued_for_the_password_and_works_until_it_is_revoked() {
        AccountId id = account(Role.REVIEWER);
        JsonNode issued =
                Client.json(
                        client().basic(id.value(), PASSWORD)
                                .post("/api/v1/tokens", "{\"label\":\"script\",\"days\":2}"));
        Client program = client().bearer(issued.get("secret").asText());

        assertThat(program.get("/api/v1/sample").body()).isEqualTo(id.value());
        assertThat(program.get("/api/v1/tokens").body())
                .contains("script")
                .doesNotContain(issued.get("secret").asText());
        String own = "/api/v1/tokens/" + issued.get("token").get("id").asText();
        assertThat(client().bearer(token(account(Role.REVIEWER))).delete(own).statusCode())
                .isEqualTo(404);
        assertThat(program.delete(own).statusCode()).isEqualTo(204);
        assertThat(program.get("/api/v1/sample").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_stops_when_it_expires_and_when_its_account_is_disabled() {
        AccountId id = account(Role.REVIEWER);
        Client brief = client().bearer(tokens.issue(id, "brief", Duration.ofHours(1)).secret());
        Client lasting = client().bearer(tokens.issue(id, "long", Duration.ofDays(9)).secret());
        assertThat(brief.get("/api/v1/sample").statusCode()).isEqualTo(200);

        clock.forward(Duration.ofHours(1));
        assertThat(brief.get("/api/v1/sample").statusCode()).isEqualTo(401);
        assertThat(lasting.get("/api/v1/sample").statusCode()).isEqualTo(200);
        accounts.disable(id);
        assertThat(lasting.get("/api/v1/sample").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_cannot_issue_a_token() {
        Client program = client().bearer(token(account(Role.REVIEWER)));

        assertThat(program.post("/api/v1/tokens", "{\"label\":\"more\"}"))
                .returns(403, HttpResponse::statusCode);
    }

    @Test
    void name_and_password_open_nothing_but_the_tokens() {
        AccountId id = account(Role.REVIEWER);

        assertThat(client().basic(id.value(), PASSWORD).get("/api/v1/sample").statusCode())
                .isEqualTo(401);
    }

    @Test
    void neither_secrets_nor_passwords_are_kept() {
        AccountId id = account(Role.REVIEWER);
        String secret = token(id);
        JdbcClient db = JdbcClient.create(dataSource);

        assertThat(
                        db.sql("select t::text from access.token t where login = ?")
                                .param(id.value())
                                .query(String.class)
                                .single())
                .doesNotContain(secret);
        assertThat(
                        db.sql("select password_hash from access.account where login = ?")
                                .param(id.value())
                                .query(String.class)
                                .single())
                .startsWith("$argon2id$")
                .doesNotContain(PASSWORD);
    }
}
