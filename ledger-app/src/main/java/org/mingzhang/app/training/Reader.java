package org.mingzhang.app.training;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingzhang.app.demo.Demonstration;

/** Looks at lists, histories and the public log, as JSON and as pages. */
final class Reader {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Visitor visitor;
    private final List<String> json;
    private final List<String> pages;

    Reader(Visitor visitor, Demonstration.Stage stage) {
        this.visitor = visitor;
        this.json =
                Stream.of(
                                Stream.of(
                                        "/api/v1/cases",
                                        "/api/v1/cadres",
                                        "/api/v1/organisations",
                                        "/api/v1/dues",
                                        "/api/v1/rulebooks",
                                        "/api/v1/openapi.json"),
                                stage.cadres().stream().map("/api/v1/cadres/%s/history"::formatted),
                                stage.cases().stream().map("/api/v1/cases/%s"::formatted),
                                stage.cases().stream().map("/api/v1/cases/%s/timeline"::formatted))
                        .flatMap(paths -> paths)
                        .toList();
        this.pages =
                Stream.of(
                                Stream.of(
                                        "/",
                                        "/cases",
                                        "/cadres",
                                        "/organisations",
                                        "/dues",
                                        "/rulebooks",
                                        "/rules/calculator",
                                        "/watch"),
                                stage.cadres().stream().map("/cadres/%s"::formatted),
                                stage.cases().stream().map("/cases/%s"::formatted),
                                stage.cases().stream().map("/cases/%s?step=3&lang=en"::formatted))
                        .flatMap(paths -> paths)
                        .toList();
    }

    /** Signs in, as the browser whose pages are looked at. */
    void signIn(String login, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(visitor.page("/login"));
        if (!csrf.find()) {
            throw new IOException("the page to sign in has no form");
        }
        visitor.form(
                "/login",
                "username=%s&password=%s&_csrf=%s".formatted(login, password, csrf.group(1)));
    }

    /** Looks at everything in turn as long as it shall go on, and answers at how many. */
    long look(BooleanSupplier on) throws IOException, InterruptedException {
        long seen = 0;
        while (on.getAsBoolean()) {
            for (String path : json) {
                visitor.get(path);
            }
            for (String path : pages) {
                if (visitor.page(path).isEmpty()) {
                    throw new IOException("not signed in, or nothing to see: " + path);
                }
            }
            seen += json.size() + pages.size();
        }
        return seen;
    }
}
