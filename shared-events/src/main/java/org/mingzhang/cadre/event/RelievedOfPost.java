package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/** The cadre left a post; under a case where one is named (not the same as an ordinary leaving). */
@WireName("cadre.relieved.v1")
public record RelievedOfPost(
        CadreId cadreId,
        Post post,
        LocalDate relievedOn,
        @Nullable CaseId caseId,
        @Personal String grounds)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return relievedOn;
    }
}
