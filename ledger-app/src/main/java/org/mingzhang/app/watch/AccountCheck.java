package org.mingzhang.app.watch;

import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.shared.Text;

/** Whether every account and every token is as the services wrote it. */
record AccountCheck(AccessAudit audit) implements Check.Look {
    @Override
    public Sight look(LongConsumer progress) {
        Set<Finding> wrong =
                audit.forged().stream()
                        .map(each -> new Finding(Kind.ACCOUNT_FORGED, each))
                        .collect(Collectors.toSet());
        return new Sight(
                wrong, new Text("每个账号、每个令牌的封印", "the seal of every account and every token"));
    }
}
