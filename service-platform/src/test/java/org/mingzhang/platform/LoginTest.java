package org.mingzhang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;

class LoginTest extends RunningPlatform {
    @Test
    void the_first_start_shows_one_password_that_must_be_changed() {
        assertThat(notices.shown()).hasSize(1);
        AccountId admin = new AccountId("admin");
        String oneTime = notices.password();
        Client browser = client();
        assertThat(Client.location(browser.signIn("admin", oneTime))).isEqualTo("/password");
        assertThat(Client.location(browser.page("/"))).isEqualTo("/password");
        assertThat(browser.get("/api/v1/accounts").body()).contains("PASSWORD_CHANGE_NEEDED");
        assertThat(client().basic("admin", oneTime).post("/api/v1/tokens", "{\"label\":\"x\"}"))
                .returns(403, HttpResponse::statusCode);

        HttpResponse<String> changed =
                browser.form("/password", Map.of("current", oneTime, "chosen", PASSWORD));

        assertThat(Client.location(changed)).isEqualTo("/login");
        assertThat(browser.get("/api/v1/accounts").statusCode()).isEqualTo(401);
        assertThat(signedIn(admin).get("/api/v1/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void wrong_password_unknown_account_and_disabled_account_answer_alike() {
        AccountId known = account(Role.REVIEWER);
        AccountId disabled = account(Role.REVIEWER);
        accounts.disable(disabled);

        Client browser = client();
        HttpResponse<String> wrong = browser.signIn(known.value(), "not the password");
        HttpResponse<String> unknown = browser.signIn("nobody", "not the password");
        HttpResponse<String> malformed = browser.signIn("no\u0000body '", "not the password");
        HttpResponse<String> off = browser.signIn(disabled.value(), PASSWORD);

        assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/login?failed");
        for (HttpResponse<String> other : List.of(unknown, malformed, off)) {
            assertThat(other.statusCode()).isEqualTo(wrong.statusCode());
            assertThat(other.headers().firstValue("Location"))
                    .isEqualTo(wrong.headers().firstValue("Location"));
            assertThat(other.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
        }
    }

    @Test
    void five_failures_make_a_name_wait_a_minute() {
        AccountId known = account(Role.REVIEWER);
        for (int i = 0; i < 5; i++) {
            client().signIn(known.value(), "not the password");
        }

        assertThat(client().signIn(known.value(), PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?failed"));
        clock.forward(Duration.ofSeconds(61));
        assertThat(signedIn(known).get("/api/v1/sample").body()).isEqualTo(known.value());
    }

    @Test
    void a_session_ends_when_the_account_is_disabled_or_its_password_reset() {
        AccountId disabled = account(Role.REVIEWER);
        AccountId reset = account(Role.REVIEWER);
        Client first = signedIn(disabled);
        Client second = signedIn(reset);
        assertThat(first.get("/api/v1/sample").statusCode()).isEqualTo(200);
        assertThat(second.get("/api/v1/sample").statusCode()).isEqualTo(200);

        accounts.disable(disabled);
        accounts.resetPassword(reset);

        assertThat(first.get("/api/v1/sample").statusCode()).isEqualTo(401);
        assertThat(second.get("/api/v1/sample").statusCode()).isEqualTo(401);
    }

    @Test
    void logging_out_ends_the_session() {
        Client browser = signedIn(account(Role.REVIEWER));
        // The page with the form supplies the token that /logout wants.
        String page = browser.page("/password").body();
        String csrf = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        assertThat(Client.location(browser.rawForm("/logout", Map.of("_csrf", csrf))))
                .isEqualTo("/login");
        assertThat(browser.get("/api/v1/sample").statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(client().rawForm("/login", Map.of("username", "a", "password", "b")))
                .returns(403, HttpResponse::statusCode);
        Client browser = signedIn(account(Role.RECORDER));
        assertThat(browser.post("/api/v1/sample", "{}").body()).contains("FORM_EXPIRED");
    }

    @Test
    void the_password_page_says_what_is_wrong_with_a_new_password() {
        AccountId id = fresh();
        String oneTime = accounts.create(id, Set.of(Role.REVIEWER), Set.of());
        Client browser = client();
        browser.signIn(id.value(), oneTime);

        assertThat(browser.form("/password", Map.of("current", oneTime, "chosen", "short")).body())
                .contains("新密码须为 12 至 128 个字符");
        assertThat(browser.form("/password", Map.of("current", "?", "chosen", PASSWORD)).body())
                .contains("当前密码不正确");
    }

    @Test
    void pages_carry_the_headers_and_the_cookie_that_protect_them() {
        HttpResponse<String> page = client().page("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .contains("mingzhang=", "HttpOnly", "SameSite=Strict"));
    }

    @Test
    void the_login_page_speaks_both_languages() {
        assertThat(client().page("/login").body()).contains("lang=\"zh-CN\"", "<h1>登录</h1>");
        Client english = client();
        assertThat(english.page("/login?lang=en").body()).contains("<h1>Sign in</h1>");
        assertThat(english.page("/login").body()).contains("<h1>Sign in</h1>");
        assertThat(client().header("Accept-Language", "en-GB,zh;q=0.5").page("/login").body())
                .contains("<h1>Sign in</h1>");
        assertThat(client().header("Accept-Language", "fr").page("/login").body())
                .contains("<h1>登录</h1>");
    }
}
