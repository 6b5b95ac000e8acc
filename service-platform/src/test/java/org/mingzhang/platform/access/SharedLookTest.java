package org.mingzhang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedLookTest {
    private static final int ASKING = 64;

    @Test
    void nobody_sees_less_than_what_was_there_when_they_asked() throws Exception {
        AtomicLong there = new AtomicLong();
        AtomicLong looks = new AtomicLong();
        SharedLook<Long> look =
                new SharedLook<>(
                        () -> {
                            looks.incrementAndGet();
                            long seen = there.get();
                            Thread.yield();
                            return seen;
                        });
        List<Future<Integer>> asking = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ASKING; i++) {
                asking.add(threads.submit(() -> behind(look, there)));
            }
        }
        for (Future<Integer> each : asking) {
            assertThat(each.get()).as("answers older than the question").isZero();
        }
        assertThat(looks.get()).isLessThan(there.get());
    }

    private static int behind(SharedLook<Long> look, AtomicLong there) {
        int behind = 0;
        for (int i = 0; i < 1_000; i++) {
            long changed = there.incrementAndGet();
            if (look.now() < changed) {
                behind++;
            }
        }
        return behind;
    }

    @Test
    void who_waits_together_shares_a_failure_and_does_not_look_again() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        SharedLook<String> look =
                new SharedLook<>(
                        () -> {
                            if (looks.incrementAndGet() > 1) {
                                throw new IllegalStateException("out of reach");
                            }
                            looking.countDown();
                            await(goOn);
                            return "seen";
                        });
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
            Future<String> first = threads.submit(look::now);
            looking.await();
            List<Thread> waiting = new ArrayList<>();
            AtomicInteger failed = new AtomicInteger();
            for (int i = 0; i < 3; i++) {
                Thread each = Thread.ofPlatform().start(() -> fails(look, failed));
                waiting.add(each);
                while (each.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            goOn.countDown();
            for (Thread each : waiting) {
                each.join();
            }
            assertThat(first.get()).isEqualTo("seen");
            assertThat(failed.get()).isEqualTo(3);
            assertThat(looks.get()).isEqualTo(2);
        }
    }

    private static void fails(SharedLook<String> look, AtomicInteger failed) {
        try {
            look.now();
        } catch (IllegalStateException outOfReach) {
            failed.incrementAndGet();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_look_that_fails_is_not_remembered() {
        AtomicInteger looks = new AtomicInteger();
        SharedLook<String> look =
                new SharedLook<>(
                        () -> {
                            if (looks.incrementAndGet() == 1) {
                                throw new IllegalStateException("out of reach");
                            }
                            return "seen";
                        });
        assertThatThrownBy(look::now).isInstanceOf(IllegalStateException.class);
        assertThat(look.now()).isEqualTo("seen");
    }
}
