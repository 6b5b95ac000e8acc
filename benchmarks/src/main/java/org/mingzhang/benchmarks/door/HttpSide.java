package org.mingzhang.benchmarks.door;

import java.sql.SQLException;
import java.util.function.IntFunction;
import org.mingzhang.benchmarks.evidence.Cases;
import org.mingzhang.benchmarks.measure.HttpCalls;
import org.mingzhang.benchmarks.measure.Load;
import org.mingzhang.benchmarks.measure.Side;

/** Commands of a caller the door has to recognise; the door is closed by who opened it. */
record HttpSide(String name, Door door) implements Side {
    @Override
    public Load.Request prepare(int clients) {
        HttpCalls calls =
                new HttpCalls(
                        "http://127.0.0.1:%d/api/v1/commands/record-evidence"
                                .formatted(door.port()),
                        door.token());
        Cases cases = door.cases();
        Cases.Sending sending = (caseId, id) -> calls.post(id, cases.evidence().json(caseId, id));
        IntFunction<String> caseOf = cases.open(clients, sending);
        return client -> sending.send(caseOf.apply(client), cases.nextEvidence());
    }

    @Override
    public void verify(long acknowledged) throws SQLException {
        door.verify(name, acknowledged);
    }

    @Override
    public void close() {}
}
