package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/**
 * An elected post ended. An annulled decision does not give it back: only an election does.
 *
 * @param way code of the rulebook, for instance {@code RECALL}
 * @param caseId the case it happened under; absent where there was none
 */
@WireName("cadre.elected-post-ended.v1")
public record ElectedPostEnded(
        CadreId cadreId,
        Post post,
        LocalDate endedOn,
        @Code String way,
        @Nullable CaseId caseId,
        @Personal String grounds)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return endedOn;
    }
}
