package org.mingzhang.command.sample.first;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.mingzhang.command.sample.second.SecondVerb;
import org.mingzhang.command.sample.wiring.SampleAggregate;
import org.springframework.Framework;

/** Everything a verb must not do; the fences have to see each of them. */
public record FirstVerb(Framework framework, SecondVerb second, SampleAggregate aggregate) {
    LocalDate today() {
        return LocalDate.now();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    UUID id() {
        return UUID.randomUUID();
    }

    void print() {
        System.out.println(this);
        new IllegalStateException().printStackTrace();
    }

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
