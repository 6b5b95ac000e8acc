package org.mingzhang.command.accountability.decideaccountability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.RuleVersion;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Decides on one subject.
 *
 * @param decidedOn absent only for an imported record that never had one
 * @param measures empty when nothing is imposed
 * @param outcomes what an older register noted of the outcome; only for imported records
 */
@WireName("decide-accountability")
public record DecideAccountability(
        CaseId caseId,
        Subject subject,
        @Nullable String documentNumber,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate effectiveOn,
        List<MeasureImposed> measures,
        @Nullable Vote vote,
        @Nullable RuleVersion ruleVersion,
        List<String> outcomes)
        implements CaseCommand {
    public DecideAccountability {
        measures = List.copyOf(measures);
        outcomes = List.copyOf(outcomes);
    }
}
