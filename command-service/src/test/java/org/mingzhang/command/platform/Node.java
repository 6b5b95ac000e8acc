package org.mingzhang.command.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.command.platform.upkeep.AccountChanges;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.wire.WireJson;
import org.springframework.context.ConfigurableApplicationContext;

/** One running command service, spoken to over HTTP. */
public final class Node implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    Node(ConfigurableApplicationContext context) {
        this.context = context;
        recordAccounts();
    }

    /**
     * Has it recorded now what it would a moment later, in the midst of a test. With a server that
     * may be out of reach it is left to the service, which goes on without.
     */
    private void recordAccounts() {
        if (!context.getEnvironment().matchesProfiles("axonserver")) {
            context.getBean(AccountChanges.class).recordMissing();
        }
    }

    /** An account and a token for it. */
    public String token(String account, Role role, String organ) {
        Accounts accounts = context.getBean(Accounts.class);
        AccountId id = new AccountId(account);
        String oneTime = accounts.create(id, Set.of(role), Set.of(new OrganisationId(organ)));
        accounts.changePassword(id, oneTime, "correct horse battery " + account);
        String secret =
                context.getBean(ApiTokens.class).issue(id, "test", Duration.ofDays(1)).secret();
        recordAccounts();
        return secret;
    }

    /** A part of the service. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** How many events the ledger holds, but for what it records by itself of accounts. */
    public long events() {
        StoredEvents stored = context.getBean(StoredEvents.class);
        long last = stored.lastSequence(UpkeepEvent.ACCOUNTS.toString()).orElse(-1L);
        return stored.head() - last;
    }

    /** A stream as it is stored. */
    public List<StoredEvent> stream(String id) {
        return context.getBean(StoredEvents.class).stream(id);
    }

    /** Puts the first events of one stream straight into the store. */
    public void record(LedgerEvent... events) {
        List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
        for (LedgerEvent event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            event.stream().type().word(),
                            event.stream().toString(),
                            messages.size(),
                            event));
        }
        context.getBean(EventStore.class).publish(messages);
    }

    /** Posts JSON. */
    public Answer post(String path, String token, String body, String... headers) {
        HttpRequest.Builder request =
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Gets. */
    public Answer get(String path, String token) {
        return send(request(path, token));
    }

    /** Any request, without a token. */
    public Answer bare(String method, String path) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Any request. */
    public HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    /** Sends a request. */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After").isPresent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private URI uri(String path) {
        String port = context.getEnvironment().getProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Status, body, and whether it says when to come again. */
    public record Answer(int status, String body, boolean retryAfter) {
        /** The body as JSON. */
        public JsonNode json() {
            try {
                return WireJson.mapper().readTree(body);
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }

        /** The problem's code. */
        public String code() {
            return json().path("code").asText();
        }
    }
}
