package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/**
 * Someone has no further part in the case 回避. It takes effect at once.
 *
 * @param ground code of the rulebook
 * @param headsOrgan true for the person in charge of the handling organ, whose recusal is decided
 *     above
 */
@WireName("accountability.recusal-declared.v1")
public record RecusalDeclared(
        CaseId caseId,
        AccountId account,
        @Code String ground,
        @Personal @Nullable String explanation,
        RecusalRoad road,
        boolean headsOrgan,
        OrganisationId decidedBy,
        LocalDate declaredOn)
        implements CaseEvent {
    @Override
    public LocalDate legalDate() {
        return declaredOn;
    }
}
