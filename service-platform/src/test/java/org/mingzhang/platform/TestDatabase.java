package org.mingzhang.platform;

import java.util.Map;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.testkit.SealingKeys;

/** Where the platform finds a ledger of its own. */
final class TestDatabase {
    /** The settings of the one service most tests share. */
    static final Map<String, String> SHARED = fresh();

    private TestDatabase() {}

    /** The settings of a fresh ledger. */
    static Map<String, String> fresh() {
        return Map.of(
                SealingKeys.SETTING,
                SealingKeys.file().toString(),
                "mingzhang.db.url",
                EmbeddedLedger.create().url(),
                "mingzhang.db.user",
                EmbeddedLedger.APP,
                "mingzhang.db.owner-user",
                EmbeddedLedger.OWNER);
    }
}
