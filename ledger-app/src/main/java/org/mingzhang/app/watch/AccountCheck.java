package org.mingzhang.app.watch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mingzhang.app.audit.AccountRecords;
import org.mingzhang.app.audit.LedgerAudit;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.shared.Text;

/** Whether every account and every token is as the services wrote it, and as it is on record. */
record AccountCheck(AccessAudit audit, AccountRecords records) implements Check.Look {
    @Override
    public Sight look(LongConsumer progress) {
        Set<Finding> wrong = new LinkedHashSet<>();
        audit.forged().forEach(each -> wrong.add(new Finding(Kind.ACCOUNT_FORGED, each)));
        records.findings()
                .forEach(
                        each ->
                                wrong.add(
                                        new Finding(
                                                Kind.valueOf(each.kind().name()), where(each))));
        return new Sight(
                wrong,
                new Text(
                        "每个账号、每个令牌的封印，以及账号变更的登记",
                        "the seal of every account and every token, and what is on record of them"));
    }

    /**
     * A pseudonym, for a finding names no person; who may, reads whose it is at /upkeep/accounts.
     */
    private static String where(LedgerAudit.Finding found) {
        return found.account() == null ? "access.roster" : found.account();
    }
}
