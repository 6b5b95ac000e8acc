package org.mingzhang.app.watch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.query.platform.ListAudit;
import org.mingzhang.query.platform.ListAudit.Difference;
import org.mingzhang.shared.Text;

/** Every row of every list, against what its stream folds to. */
record ListCheck(ListAudit audit) implements Check.Look {
    @Override
    public Sight look(LongConsumer progress) {
        AtomicLong events = new AtomicLong();
        Set<Finding> wrong = new LinkedHashSet<>();
        for (Difference each :
                audit.run(
                        read -> {
                            events.set(read);
                            progress.accept(read);
                        })) {
            Kind kind =
                    switch (each.kind()) {
                        case DIFFERS -> Kind.LIST_DIFFERS;
                        case LACKS -> Kind.LIST_LACKS;
                        case INVENTS -> Kind.LIST_INVENTS;
                    };
            wrong.add(new Finding(kind, each.list() + " " + each.firstPosition()));
        }
        return new Sight(
                wrong,
                new Text(
                        "全部列表的每一行，由 %d 条事件重新推算".formatted(events.get()),
                        "every row of every list, from %d events".formatted(events.get())));
    }
}
