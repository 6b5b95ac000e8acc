package org.mingzhang.app.watch;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.query.platform.audit.ListAudit;
import org.mingzhang.query.platform.audit.ListAudit.Reached;
import org.mingzhang.shared.Text;

/** How far each projection says it has read: never further than there is, and never back. */
final class PositionCheck implements Check.Look {
    private final ListAudit audit;
    private final Map<String, Long> seen = new HashMap<>();

    PositionCheck(ListAudit audit) {
        this.audit = audit;
    }

    @Override
    public Sight look(LongConsumer progress) {
        Set<Finding> wrong = new LinkedHashSet<>();
        List<Reached> reached = audit.reached();
        for (Reached each : reached) {
            if (each.position() > each.head()) {
                wrong.add(new Finding(Kind.PROCESSOR_AHEAD, each.list()));
            } else if (each.replaying()) {
                seen.remove(each.list());
            } else if (each.position() < seen.getOrDefault(each.list(), -1L)) {
                wrong.add(new Finding(Kind.PROCESSOR_SET_BACK, each.list()));
            } else {
                seen.put(each.list(), each.position());
            }
        }
        return new Sight(
                wrong,
                new Text(
                        "%d 个投影的读取位置".formatted(reached.size()),
                        "the positions of %d projections".formatted(reached.size())));
    }
}
