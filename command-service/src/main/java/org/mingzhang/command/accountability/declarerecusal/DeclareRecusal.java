package org.mingzhang.command.accountability.declarerecusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.RecusalRoad;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/**
 * Declares that someone has no further part in the case.
 *
 * @param ground code of the rulebook
 * @param headsOrgan true for the person in charge of the handling organ
 */
@WireName("declare-recusal")
public record DeclareRecusal(
        CaseId caseId,
        AccountId account,
        String ground,
        @Nullable String explanation,
        RecusalRoad road,
        boolean headsOrgan,
        LocalDate declaredOn)
        implements CaseCommand {}
