package org.mingzhang.command.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.mingzhang.command.platform.reading.SealedFields;
import org.mingzhang.platform.sealing.Fingerprints;
import org.mingzhang.platform.sealing.MasterKey;

/** Seals identity numbers under a key everybody knows. */
public final class TestSeal {
    public static final SealedFields FIELDS =
            new SealedFields(
                    new Fingerprints(MasterKey.of(new byte[32])),
                    Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private TestSeal() {}
}
