package org.mingzhang.app.watch.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzhang.app.watch.Finding;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.upkeep.recordfinding.RecordFinding;
import org.mingzhang.command.upkeep.recordfindingend.RecordFindingEnd;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.WatchFindingEnded;
import org.mingzhang.upkeep.event.WatchFound;

/** What of the watch's looks becomes an entry, told by the minute. */
class FindingRecordsTest {
    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Finding CHANGED = new Finding(Kind.ROW_CHANGED, "17");

    private final List<LedgerCommand> recorded = new ArrayList<>();
    private final Set<String> occasions = new HashSet<>();
    private Instant now = START;
    private Upkeep state = Upkeep.NONE;
    private boolean broken;
    private FindingRecords records = started();

    @Test
    void what_is_found_is_recorded_once_however_often_it_is_seen() {
        for (int look = 0; look < 100; look++) {
            look("tail", CHANGED);
        }
        assertThat(recorded)
                .containsExactly(
                        new RecordFinding("ROW_CHANGED", "tail", 1, "17", "2026-11-22T03:00:00Z"));
    }

    @Test
    void a_million_changed_rows_are_a_handful_of_entries() {
        for (int rows = 1; rows <= 1_000_000; rows *= 100) {
            look("tail", changed(rows));
        }
        look("tail", changed(1_000_000));
        assertThat(recorded)
                .extracting(each -> ((RecordFinding) each).count())
                .containsExactly(1L, 100L, 10_000L, 1_000_000L);
    }

    @Test
    void several_kinds_and_checks_are_apart() {
        look("tail", CHANGED, new Finding(Kind.ROOT_DIFFERS, "40"));
        look("everything", CHANGED);
        assertThat(recorded).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void it_is_over_when_it_was_not_seen_for_a_while() {
        look("guards", new Finding(Kind.SETTING, "fsync"));
        after(9);
        look("guards");
        assertThat(recorded).as("not long enough").hasSize(1);

        after(2);
        look("guards");
        look("guards");
        assertThat(recorded.getLast()).isEqualTo(new RecordFindingEnd("SETTING", "guards", 1));
        assertThat(recorded).hasSize(2);

        look("guards", new Finding(Kind.SETTING, "fsync"));
        assertThat(recorded).as("and comes again").hasSize(3);
    }

    @Test
    void what_comes_and_goes_all_the_time_is_one_finding() {
        for (int minute = 0; minute < 600; minute++) {
            after(1);
            look("guards", minute % 2 == 0 ? Set.of(new Finding(Kind.GRANT, "x")) : Set.of());
        }
        assertThat(recorded).hasSize(1);
    }

    @Test
    void an_altered_row_that_is_not_among_the_newest_any_more_is_not_over() {
        look("everything");
        look("tail", CHANGED);
        after(60);
        look("tail");
        assertThat(recorded).as("nobody read everything since").hasSize(1);

        look("everything", CHANGED);
        after(60);
        look("tail");
        assertThat(recorded).as("it is still there").hasSize(2);

        after(60);
        look("everything");
        after(11);
        look("everything");
        assertThat(recorded)
                .contains(
                        new RecordFindingEnd("ROW_CHANGED", "tail", 1),
                        new RecordFindingEnd("ROW_CHANGED", "everything", 1))
                .hasSize(4);
    }

    @Test
    void a_late_log_is_over_when_it_goes_on() {
        look("tail", new Finding(Kind.NOT_LOGGED, "40"));
        after(11);
        look("tail");
        assertThat(recorded).hasSize(2);
    }

    @Test
    void a_new_start_goes_on_with_what_is_on_record() {
        look("guards", new Finding(Kind.SETTING, "fsync"));
        records = started();
        look("guards", new Finding(Kind.SETTING, "fsync"));
        assertThat(recorded).as("it is on record").hasSize(1);

        records = started();
        after(1);
        records.catchUp();
        assertThat(recorded).as("before the first look nobody knows").hasSize(1);
        look("guards");
        after(11);
        look("guards");
        assertThat(recorded.getLast()).isInstanceOf(RecordFindingEnd.class);
    }

    @Test
    void what_cannot_be_recorded_is_recorded_later_and_says_since_when() {
        broken = true;
        look("tail", CHANGED);
        after(30);
        look("tail", CHANGED);
        assertThat(recorded).isEmpty();

        after(1);
        look("tail");
        broken = false;
        records.catchUp();
        assertThat(recorded)
                .containsExactly(
                        new RecordFinding("ROW_CHANGED", "tail", 1, "17", "2026-11-22T03:00:00Z"));
    }

    private FindingRecords started() {
        return new FindingRecords(() -> state, this::take, () -> now);
    }

    private void take(LedgerCommand command, String occasion) {
        if (broken) {
            throw new IllegalStateException("no database");
        }
        assertThat(occasions.add(occasion)).as("an occasion of its own: %s", occasion).isTrue();
        recorded.add(command);
        switch (command) {
            case RecordFinding it ->
                    state =
                            state.evolve(
                                    new WatchFound(
                                            it.code(),
                                            it.area(),
                                            it.count(),
                                            it.first(),
                                            it.seenAt(),
                                            DAY));
            case RecordFindingEnd it ->
                    state =
                            state.evolve(
                                    new WatchFindingEnded(it.code(), it.area(), it.count(), DAY));
            default -> throw new IllegalArgumentException(command.toString());
        }
    }

    private void after(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    private void look(String check, Finding... wrong) {
        look(check, Set.of(wrong));
    }

    private void look(String check, Set<Finding> wrong) {
        Instant begun = now;
        now = now.plusMillis(1);
        records.at(check, begun, wrong);
        records.catchUp();
    }

    private static Set<Finding> changed(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> new Finding(Kind.ROW_CHANGED, Integer.toString(row)))
                .collect(Collectors.toSet());
    }
}
