package org.mingzhang.benchmarks.commands;

import java.sql.SQLException;
import org.mingzhang.benchmarks.door.RunningLedger;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;

/** The product's own command bus while lists and log follow in the same process. */
record InProcessSide(RunningLedger ledger) implements Side {
    @Override
    public String name() {
        return "**command bus, lists and log in its process**";
    }

    @Override
    public Load.Request prepare(int clients) {
        return new Commands(ledger.bus(), ledger.cases()).toNewCases(clients);
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        ledger.verify(name(), acknowledged);
    }

    /** The ledger is closed by who started it. */
    @Override
    public void close() {}
}
