package org.mingzhang.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.platform.access.Role;

/** The query service with the profile {@code axonserver} while nobody answers as Axon Server. */
class AxonServerProfileTest {
    private static RunningQueries service;

    @BeforeAll
    static void start() throws IOException {
        service =
                new RunningQueries(
                        "--spring.profiles.active=axonserver",
                        "--axon.axonserver.servers=localhost:" + closedPort());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases/C-1",
                "/api/v1/cases/C-1?at=0",
                "/api/v1/cases/C-1/timeline",
                "/api/v1/cadres/P-1/history",
                "/api/v1/cadres",
                "/api/v1/projections"
            })
    void no_read_passes_off_the_empty_tables_as_the_ledger(String path) {
        HttpResponse<String> answer = service.as(Role.REVIEWER).get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = Browser.json(answer);
        assertThat(problem.path("code").asText()).isEqualTo("AXON_SERVER_OUT_OF_REACH");
        assertThat(problem.at("/zh/title").asText()).isEqualTo("Axon Server 暂时无法访问");
        assertThat(problem.at("/en/title").asText()).isEqualTo("Axon Server is out of reach");
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void an_event_by_its_id_is_refused_and_not_called_missing() {
        HttpResponse<String> answer = service.as(Role.REVIEWER).get("/api/v1/events/e-1");

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(Browser.json(answer).path("code").asText()).isEqualTo("NOT_WITH_AXON_SERVER");
    }

    @Test
    void it_lives_and_says_that_it_is_not_well() {
        assertThat(service.anonymous().get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        HttpResponse<String> health = service.anonymous().get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(Browser.json(health).path("status").asText()).isEqualTo("DOWN");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
