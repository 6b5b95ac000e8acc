package org.mingzhang.benchmarks.commands;

import java.sql.SQLException;
import java.util.function.IntFunction;
import org.mingzhang.benchmarks.measure.HttpCalls;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;

/** The whole product, asked over HTTP by a caller it has to recognise. */
record HttpSide(RunningLedger ledger) implements Side {
    @Override
    public String name() {
        return "**commands over HTTP, authorised, lists and log in its process**";
    }

    @Override
    public Load.Request prepare(int clients) {
        Cases cases = ledger.cases();
        IntFunction<String> caseOf = cases.open(clients);
        HttpCalls calls = new HttpCalls(ledger.address("record-evidence"), ledger.token());
        return client -> {
            String id = cases.nextEvidence();
            calls.post(id, Evidence.json(caseOf.apply(client), id));
        };
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        ledger.verify(name(), acknowledged);
    }

    /** The ledger is closed by who started it. */
    @Override
    public void close() {}
}
