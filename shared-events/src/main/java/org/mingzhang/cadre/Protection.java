package org.mingzhang.cadre;

import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.ErasureCancelled;
import org.mingzhang.cadre.event.ErasureOrdered;
import org.mingzhang.cadre.event.PersonalTextsErased;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.cadre.event.ProcessingResumed;
import org.mingzhang.cadre.event.ProtectionEvent;

/**
 * How a person's data is protected.
 *
 * @param restriction of processing, until it is lifted
 * @param order to erase that was neither carried out nor taken back
 * @param erasure the last one
 */
public record Protection(
        @Nullable ProcessingRestricted restriction,
        @Nullable ErasureOrdered order,
        @Nullable PersonalTextsErased erasure) {
    static final Protection NONE = new Protection(null, null, null);

    /** True while the data may only be kept. */
    public boolean restricted() {
        return restriction != null;
    }

    /** True when the data was erased. */
    public boolean erased() {
        return erasure != null;
    }

    Protection with(ProtectionEvent event) {
        return switch (event) {
            case ProcessingRestricted restricted -> new Protection(restricted, order, erasure);
            case ProcessingResumed resumed -> new Protection(null, order, erasure);
            case ErasureOrdered ordered -> new Protection(restriction, ordered, erasure);
            case ErasureCancelled cancelled -> new Protection(restriction, null, erasure);
            case PersonalTextsErased erased -> new Protection(restriction, null, erased);
        };
    }
}
