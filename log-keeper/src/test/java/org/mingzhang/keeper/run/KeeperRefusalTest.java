package org.mingzhang.keeper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.keeper.run.KeeperStatus.Stage;
import org.mingzhang.merkle.note.Checkpoint;

/** What a database administrator can do to the rows behind the log, and what the keeper says. */
class KeeperRefusalTest extends KeptDatabase {
    @Test
    void a_lost_key_is_not_replaced_by_another() throws IOException {
        append(0, 1);
        loop.start();
        await(() -> size(data) == 1);
        loop.close();
        Files.delete(data.resolve("log-key"));

        loop = loop(data);
        loop.start();
        assertThat(refused()).isEqualTo(Reason.KEY_MISSING);
        assertThat(data.resolve("log-key")).doesNotExist();
    }

    @Test
    void rows_deleted_from_the_tail_stop_it_within_seconds_and_for_good() {
        append(0, 10);
        loop.start();
        await(() -> size(data) == 10);
        Checkpoint signed = published(data);

        run("delete from ledger.event where position = 9");
        assertThat(refused()).isEqualTo(Reason.SHRUNK);
        run("insert into ledger.event values (9, 'another'), (10, 'more')");
        assertThat(loop.status().stage()).isEqualTo(Stage.REFUSED);
        assertThat(loop.status().why()).contains("10", "9");
        loop.close();

        loop = loop(data);
        loop.start();
        assertThat(refused()).isEqualTo(Reason.SECOND_ROOT);
        assertThat(published(data)).isEqualTo(signed);
    }

    @Test
    void a_row_missing_between_others_is_refused() {
        append(0, 10);
        run("delete from ledger.event where position = 4");
        loop.start();

        assertThat(refused()).isEqualTo(Reason.GAP);
        assertThat(data.resolve("log")).doesNotExist();
    }

    /** Two rows of the tail change places, or one is written anew, and then more is recorded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.event set digests = '{}' where position = 8",
                "update ledger.event set position = -1 where position = 8;"
                        + " update ledger.event set position = 8 where position = 9;"
                        + " update ledger.event set position = 9 where position = -1"
            })
    void a_tail_rewritten_after_it_was_signed_stops_it_with_the_next_entry(String act) {
        append(0, 10);
        loop.start();
        await(() -> size(data) == 10);
        Checkpoint signed = published(data);

        run(act);
        append(10, 1);

        assertThat(refused()).isEqualTo(Reason.SECOND_ROOT);
        assertThat(published(data)).isEqualTo(signed);
    }

    /** An old backup comes back, and work goes on from there as if nothing had been since. */
    @Test
    void a_database_set_back_and_grown_past_what_was_signed_is_not_signed() {
        append(0, 10);
        loop.start();
        await(() -> size(data) == 10);
        Checkpoint signed = published(data);
        loop.close();

        run("delete from ledger.event where position > 4");
        run(
                "insert into ledger.event select n, convert_to('other ' || n, 'UTF8')"
                        + " from generate_series(5, 20) n");
        loop = loop(data);
        loop.start();

        assertThat(refused()).isEqualTo(Reason.SECOND_ROOT);
        assertThat(published(data)).isEqualTo(signed);
    }
}
