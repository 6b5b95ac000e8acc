package org.mingzhang.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.system.stage.OneProcess;

/** Both services and their PostgreSQL in one process on a data folder. */
class OneProcessTest extends PostgresLedgerContract {
    private Path folder;
    private OneProcess ledger;

    @BeforeAll
    void start(@TempDir Path data) {
        folder = data;
        ledger = OneProcess.on(data);
    }

    @AfterAll
    void stop() {
        ledger.close();
        OneProcess.clear(folder);
    }

    @Test
    @Order(8)
    void stopped_it_leaves_no_database_behind() {
        ProcessHandle postmaster = OneProcess.postmaster(folder).orElseThrow();
        assertThat(postmaster.isAlive()).isTrue();

        ledger.close();

        assertThat(ledger.node().isAlive()).isFalse();
        // The server takes its file away a moment before it is gone.
        eventually(() -> !postmaster.isAlive());
        assertThat(OneProcess.postmaster(folder)).isEmpty();
    }

    @Override
    String commandUrl() {
        return ledger.url();
    }

    @Override
    String otherCommandUrl() {
        return ledger.url();
    }

    @Override
    String queryUrl() {
        return ledger.url();
    }

    @Override
    String oneTimePassword() {
        return ledger.oneTimePassword();
    }

    @Override
    Connection database() throws SQLException {
        return ledger.database();
    }

    @Override
    Path sealingKey() {
        return folder.resolve("sealing-key");
    }
}
