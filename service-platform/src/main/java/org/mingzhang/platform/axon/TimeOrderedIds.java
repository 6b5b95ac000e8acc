package org.mingzhang.platform.axon;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages by UUIDs of version 7 (RFC 9562): the time in milliseconds, then 74 random bits.
 * What is recorded later sorts later, so that the index of event ids grows at its end only; and no
 * entropy is asked of the system for a name that need not be secret. Axon finds it as a service.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    private static final int TIME = 16;
    private static final long VERSION = 0x7000;
    private static final long RANDOM_A = 0x0fff;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_B = 0x3fff_ffff_ffff_ffffL;

    private final InstantSource clock = InstantSource.system();

    @Override
    public String generateIdentifier() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                        (clock.millis() << TIME) | VERSION | (random.nextLong() & RANDOM_A),
                        VARIANT | (random.nextLong() & RANDOM_B))
                .toString();
    }
}
