package org.mingzhang.app.watch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.query.platform.audit.ListAudit;
import org.mingzhang.query.platform.audit.ListAudit.Difference;
import org.mingzhang.shared.Text;

/** Every row of every list and what is parked, against what the streams fold to. */
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
                        case LOST -> Kind.EVENT_NOT_LISTED;
                        case STRAY -> Kind.LETTER_STRAY;
                        case IDLE -> Kind.LETTER_IDLE;
                        case AHEAD -> Kind.PROCESSOR_SET_BACK;
                    };
            boolean named = each.position() >= 0 && kind != Kind.PROCESSOR_SET_BACK;
            wrong.add(new Finding(kind, each.list() + (named ? " " + each.position() : "")));
        }
        return new Sight(
                wrong,
                new Text(
                        "全部列表的每一行和停放的事件，由 %d 条事件重新推算".formatted(events.get()),
                        "every row of every list and what is parked, from %d events"
                                .formatted(events.get())));
    }
}
