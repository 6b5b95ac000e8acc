package org.mingzhang.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void work_with_a_key_in_common_runs_in_the_order_it_was_handed_in() {
        List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Boolean>> handedIn = new ArrayList<>();
        try (InOrder workers = new InOrder()) {
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                handedIn.add(workers.submit(List.of("case"), List.of(), () -> ran.add(number)));
            }
            handedIn.forEach(CompletableFuture::join);
        }
        assertThat(ran).hasSize(1_000).isSorted();
    }

    @Test
    void work_without_a_common_key_does_not_wait() {
        CountDownLatch second = new CountDownLatch(1);
        try (InOrder workers = new InOrder()) {
            CompletableFuture<Boolean> first =
                    workers.submit(List.of("a"), List.of(), () -> awaited(second));
            var unused =
                    workers.submit(
                            List.of("b"),
                            List.of(),
                            () -> {
                                second.countDown();
                                return true;
                            });
            assertThat(first.join()).isTrue();
        }
    }

    @Test
    void work_after_a_failed_one_still_runs() {
        try (InOrder workers = new InOrder()) {
            var unused =
                    workers.submit(
                            List.of("a"),
                            List.of(),
                            () -> {
                                throw new IllegalStateException("first");
                            });
            assertThat(workers.submit(List.of("a"), List.of(), () -> "second").join())
                    .isEqualTo("second");
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
