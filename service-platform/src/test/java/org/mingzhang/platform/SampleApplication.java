package org.mingzhang.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mingzhang.platform.access.ConsoleNotice;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.security.CurrentActor;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteAccess;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Text;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service: the platform and a few routes. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, SampleApplication.SampleEndpoint.class})
class SampleApplication {
    @Bean
    Notices notices() {
        return new Notices();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    RouteAccess sampleRoutes() {
        return () ->
                List.of(
                        Route.open(HttpMethod.GET, "/api/v1/sample/open"),
                        Route.open(HttpMethod.POST, "/api/v1/sample/open"),
                        Route.roles(HttpMethod.GET, "/api/v1/sample/failing", Role.REVIEWER),
                        Route.roles(HttpMethod.POST, "/api/v1/sample", Role.RECORDER),
                        Route.roles(HttpMethod.GET, "/api/v1/sample", Role.REVIEWER));
    }

    /** Keeps what the console would show. */
    static final class Notices implements ConsoleNotice {
        private final List<Text> shown = new CopyOnWriteArrayList<>();

        @Override
        public void show(Text notice) {
            shown.add(notice);
        }

        List<Text> shown() {
            return shown;
        }

        /** The administrator's one-time password of the first start. */
        String password() {
            return shown.getFirst().en().replaceAll(".*one-time password (\\S+) .*", "$1");
        }
    }

    record Sample(
            @JsonProperty(required = true) CaseId caseId,
            @JsonProperty(required = true) LocalDate day) {}

    @RestController
    static class SampleEndpoint {
        private final CurrentActor actor;

        SampleEndpoint(CurrentActor actor) {
            this.actor = actor;
        }

        @GetMapping("/api/v1/sample/open")
        Sample open() {
            return new Sample(new CaseId("C-1"), LocalDate.of(2026, 3, 1));
        }

        @GetMapping("/api/v1/sample")
        String who() {
            return actor.get().id().value();
        }

        @PostMapping("/api/v1/sample")
        Sample echo(@RequestBody Sample sample) {
            return sample;
        }

        @GetMapping("/api/v1/sample/failing")
        Sample failing() {
            throw new IllegalStateException("张三 is a name that must not be logged");
        }

        @GetMapping("/api/v1/sample/forgotten")
        String forgotten() {
            return "mapped, but opened by nobody";
        }
    }

    /** Real time, plus what a test adds. */
    static final class MovableClock extends Clock {
        private Duration ahead = Duration.ZERO;

        void forward(Duration more) {
            ahead = ahead.plus(more);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
