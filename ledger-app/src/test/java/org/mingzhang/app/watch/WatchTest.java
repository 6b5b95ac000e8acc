package org.mingzhang.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.CheckStatus.Verdict;
import org.mingzhang.shared.Text;

class WatchTest {
    private static final Sight NOTHING = new Sight(Set.of(), new Text("全部", "everything"));

    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch lookedAtAll = new CountDownLatch(1);

    private Watch watch() {
        return new Watch(
                List.of(
                        check("often", Duration.ofSeconds(5), looked),
                        check("daily", Duration.ofDays(1), lookedAtAll)),
                InstantSource.system(),
                alarm -> {},
                Watch.Looked.NOBODY);
    }

    private static Check check(String name, Duration every, CountDownLatch looked) {
        return new Check(
                name,
                new Text(name, name),
                every,
                progress -> {
                    looked.countDown();
                    return NOTHING;
                });
    }

    @Test
    void who_has_all_day_lets_the_start_come_to_its_end() throws Exception {
        try (Watch watch = watch()) {
            watch.start();

            assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(lookedAtAll.await(1, TimeUnit.SECONDS)).isFalse();
            assertThat(watch.status().getLast().verdict()).isEqualTo(Verdict.PENDING);
        }
    }

    @Test
    void a_look_asked_for_waits_for_nothing() {
        try (Watch watch = watch()) {
            watch.once();

            assertThat(watch.status()).extracting(CheckStatus::verdict).containsOnly(Verdict.SOUND);
        }
    }
}
