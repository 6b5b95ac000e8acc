package org.mingzhang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest extends RunningPlatform {
    @Autowired DataSource dataSource;

    @Test
    void the_administrator_creates_an_account_and_sees_its_password_once() {
        Client admin = client().bearer(token(account(Role.ADMIN)));
        String name = fresh().value();
        JsonNode created =
                Client.json(
                        admin.post(
                                "/api/v1/accounts",
                                "{\"id\":\"%s\",\"roles\":[\"RECORDER\"],\"organs\":[\"O-7\"]}"
                                        .formatted(name)));

        assertThat(created.get("oneTimePassword").asText()).hasSize(20);
        assertThat(admin.get("/api/v1/accounts").body())
                .contains(name, "O-7")
                .doesNotContain("$argon2")
                .doesNotContain(created.get("oneTimePassword").asText());
        assertThat(Client.location(client().signIn(name, created.get("oneTimePassword").asText())))
                .isEqualTo("/password");
    }

    @Test
    void administrator_and_recorder_exclude_each_other_and_the_refusal_names_them() {
        Client admin = client().bearer(token(account(Role.ADMIN)));
        HttpResponse<String> refused =
                admin.post(
                        "/api/v1/accounts", "{\"id\":\"both\",\"roles\":[\"ADMIN\",\"RECORDER\"]}");

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = Client.json(refused);
        assertThat(problem.get("code").asText()).isEqualTo("ROLES_EXCLUDE_EACH_OTHER");
        assertThat(problem.at("/zh/detail").asText()).contains("ADMIN", "RECORDER");
        assertThat(problem.at("/en/detail").asText()).contains("ADMIN", "RECORDER");
    }

    @Test
    void the_database_too_keeps_the_administrator_apart() {
        AccountId admin = account(Role.ADMIN);
        JdbcClient db = JdbcClient.create(dataSource);

        assertThatThrownBy(
                        () ->
                                db.sql(
                                                "update access.account set roles = '{ADMIN,REVIEWER}'"
                                                        + " where login = ?")
                                        .param(admin.value())
                                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_is_granted_behind_the_door_counts_for_nothing_and_is_marked() {
        JdbcClient db = JdbcClient.create(dataSource);
        AccountId reviewer = account(Role.REVIEWER);
        Client holder = client().bearer(token(reviewer));
        assertThat(holder.get("/api/v1/tokens").statusCode()).as("the control").isEqualTo(200);

        db.sql(
                        "insert into access.account select 'hidden', password_hash, password_set_at,"
                                + " must_change, disabled, '{RECORDER,SPY}', organs, created_at, seal"
                                + " from access.account where login = ?")
                .param(reviewer.value())
                .update();
        db.sql("update access.account set roles = '{REVIEWER,RECORDER}' where login = ?")
                .param(reviewer.value())
                .update();
        assertThat(holder.get("/api/v1/tokens").statusCode()).as("self-granted").isEqualTo(401);
        Client admin = client().bearer(token(account(Role.ADMIN)));
        JsonNode all = Client.json(admin.get("/api/v1/accounts"));
        assertThat(all)
                .filteredOn(each -> each.get("forged").booleanValue())
                .extracting(each -> each.get("id").textValue())
                .containsExactlyInAnyOrder("hidden", reviewer.value());
        assertThat(admin.post("/api/v1/accounts/hidden/password-reset", "").body())
                .contains("ACCOUNT_FORGED");
    }

    @Test
    void a_token_put_into_the_database_opens_nothing() {
        JdbcClient db = JdbcClient.create(dataSource);
        AccountId reviewer = account(Role.REVIEWER);
        String genuine = token(reviewer);
        db.sql(
                        "insert into access.token select gen_random_uuid(), sha256('mz_known'::bytea),"
                                + " login, label, created_at, expires_at, seal from access.token"
                                + " where login = ?")
                .param(reviewer.value())
                .update();
        assertThat(client().bearer("mz_known").get("/api/v1/tokens").statusCode()).isEqualTo(401);
        assertThat(client().bearer(genuine).get("/api/v1/tokens").statusCode()).isEqualTo(200);
    }

    @Test
    void only_the_administrator_keeps_accounts_and_sees_no_content() {
        Client recorder = client().bearer(token(account(Role.RECORDER, Role.REVIEWER)));
        Client admin = client().bearer(token(account(Role.ADMIN)));

        assertThat(recorder.get("/api/v1/accounts").statusCode()).isEqualTo(403);
        assertThat(admin.get("/api/v1/sample").statusCode()).isEqualTo(403);
    }

    @Test
    void a_reset_gives_a_new_one_time_password_and_an_unknown_account_is_404() {
        Client admin = client().bearer(token(account(Role.ADMIN)));
        AccountId id = account(Role.REVIEWER);
        String path = "/api/v1/accounts/" + id.value() + "/password-reset";

        String oneTime = Client.json(admin.post(path, "")).get("oneTimePassword").asText();
        assertThat(Client.location(client().signIn(id.value(), oneTime))).isEqualTo("/password");
        assertThat(admin.post("/api/v1/accounts/nobody/disable", "").statusCode()).isEqualTo(404);
    }
}
