package org.mingzhang.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.node.LedgerNode;

class TrainingRunTest {
    /** One opening comes before the evidence. */
    private static final int OPENING = 1;

    @TempDir Path folder;

    @Test
    void everything_asked_is_answered_and_what_was_recorded_is_there() throws Exception {
        TrainingRun.Answered answered = TrainingRun.on(folder, Duration.ofSeconds(2));

        assertThat(answered.evidence()).isPositive();
        assertThat(answered.looks()).isPositive();
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            assertThat(
                            node.part(EventStore.class)
                                    .readEvents("accountability:" + Recorder.MATTER)
                                    .asStream())
                    .hasSize((int) answered.evidence() + OPENING);
        }
    }
}
