package org.mingzhang.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing: after five failures a name waits a minute, known or unknown. Keeps at most ten
 * thousand names.
 */
final class LoginThrottle {
    private static final int FREE_FAILURES = 5;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > NAMES;
                }
            };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean blocked(String name) {
        Failures known = failures.get(name);
        return known != null
                && known.count >= FREE_FAILURES
                && clock.instant().isBefore(known.last.plus(WAIT));
    }

    synchronized void failed(String name) {
        failures.merge(
                name,
                new Failures(1, clock.instant()),
                (before, now) -> new Failures(before.count + 1, now.last));
    }

    synchronized void succeeded(String name) {
        failures.remove(name);
    }

    private record Failures(int count, Instant last) {}
}
