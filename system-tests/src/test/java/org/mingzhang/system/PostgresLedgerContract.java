package org.mingzhang.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.system.stage.AccountsOnRecord;
import org.mingzhang.system.stage.Caller;
import org.mingzhang.system.stage.RawFold;

/** The same where PostgreSQL is the store: the reads and the public log equal its rows. */
abstract class PostgresLedgerContract extends LedgerContract {
    /** The database itself. */
    abstract Connection database() throws SQLException;

    /** The key its personal texts are sealed under. */
    abstract Path sealingKey();

    @Test
    @Order(2)
    void every_state_read_equals_a_fold_of_the_rows_read_by_sql() throws SQLException {
        Caller reader = office.recorder.at(queryUrl());
        try (Connection database = database()) {
            RawFold raw = new RawFold(database, sealingKey());
            assertThat(raw.positionsAreGapless()).isTrue();
            for (String stream : raw.streams()) {
                for (long at : raw.positions(stream)) {
                    JsonNode read = reader.get(RawFold.path(stream) + "?at=" + at).json();
                    assertThat(read.get("state"))
                            .as(stream + " at " + at)
                            .isEqualTo(raw.stateAt(stream, at));
                }
            }
        }
    }

    @Test
    @Order(7)
    void an_unknown_caller_finds_every_entry_in_the_public_log_and_no_case() throws SQLException {
        Caller unknown = Caller.unknown(queryUrl());
        try (Connection database = database()) {
            AccountsOnRecord.await(database);
        }
        List<byte[]> leaves = leaves();
        eventually(
                () -> unknown.get("/log/checkpoint").body().contains("\n" + leaves.size() + "\n"));
        VerifierKey key = VerifierKey.of(unknown.get("/log/vkeys").body().strip());
        for (int index = 0; index < leaves.size(); index++) {
            String answer = unknown.get("/log/proof/" + index + ".tlog-proof").body();
            TlogProof proof = TlogProof.of(answer.getBytes(StandardCharsets.UTF_8));
            assertThat(proof.note().vouchedBy(List.of(key))).hasSize(1);
            assertThat(proof.proves(leaves.get(index))).as("position " + index).isTrue();
        }
        assertThat(unknown.get("/log/tile/entries/000.p/" + leaves.size()).body())
                .contains("\"_sd\"")
                .doesNotContain("case-0101", "cadre-0101", "清委", "督促不力");
    }

    private List<byte[]> leaves() throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select digests, recorded_at, payload_type from ledger.event"
                                        + " order by position")) {
            while (rows.next()) {
                leaves.add(
                        Leaf.entry(
                                rows.getBytes(1),
                                rows.getTimestamp(2).toInstant(),
                                rows.getString(3)));
            }
        }
        return leaves;
    }
}
