package org.mingzhang.app.watch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.query.platform.ListAudit;
import org.mingzhang.query.platform.ListAudit.Difference;

/** Every row of every list, against what its stream folds to. */
record ListCheck(ListAudit audit) implements Check.Look {
    @Override
    public Set<Finding> look(LongConsumer progress) {
        Set<Finding> wrong = new LinkedHashSet<>();
        for (Difference each : audit.run(progress)) {
            Kind kind =
                    switch (each.kind()) {
                        case DIFFERS -> Kind.LIST_DIFFERS;
                        case LACKS -> Kind.LIST_LACKS;
                        case INVENTS -> Kind.LIST_INVENTS;
                    };
            wrong.add(new Finding(kind, each.list() + " " + each.firstPosition()));
        }
        return wrong;
    }
}
