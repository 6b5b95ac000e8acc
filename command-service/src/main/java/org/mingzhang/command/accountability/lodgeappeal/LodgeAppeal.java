package org.mingzhang.command.accountability.lodgeappeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Lodges an appeal against the decision on one subject, or against the answer to an earlier one.
 *
 * @param road kind of appeal, or null for the one against a decision to hold to account
 */
@WireName("lodge-appeal")
public record LodgeAppeal(
        CaseId caseId,
        Subject subject,
        AppealId appealId,
        LocalDate lodgedOn,
        String grounds,
        @Nullable String road)
        implements CaseCommand {}
