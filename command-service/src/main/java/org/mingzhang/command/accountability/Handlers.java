package org.mingzhang.command.accountability;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.handling.CountRule;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.Refusal;

/** Who handles a case, and on what evidence. */
public final class Handlers {
    private Handlers() {}

    /** At least as many investigate as the rulebook asks. */
    public static UnaryOperator<Checks> enough(List<AccountId> people, String field, Facts facts) {
        CountRule rule = facts.rulebook().handling().investigators();
        return checks ->
                checks.rule(
                        rule.basis(),
                        () -> people.stream().distinct().count() >= rule.least(),
                        HandlerRefusal.INVESTIGATORS_TOO_FEW,
                        field,
                        rule.least());
    }

    /** None of them is recused. */
    public static UnaryOperator<Checks> notRecused(
            AccountabilityCase state, List<AccountId> people, String field) {
        return checks ->
                checks.procedure(
                        () -> people.stream().noneMatch(state::recused),
                        HandlerRefusal.HANDLER_RECUSED,
                        field);
    }

    /** The acting organ opened the case, or stands above the one that did (谁问责、谁容错). */
    public static UnaryOperator<Checks> byCaseOrganOrAbove(
            AccountabilityCase state, Records records, Facts facts, Refusal refusal) {
        AccountabilityOpened opening = state.opening();
        return checks ->
                checks.procedure(
                        () ->
                                opening != null
                                        && Authority.isOrAbove(
                                                opening.openedBy(),
                                                facts.attribution().organ(),
                                                records),
                        refusal,
                        "/organ");
    }

    /** Each piece of evidence is on record in the case. */
    public static UnaryOperator<Checks> onRecord(
            AccountabilityCase state, List<EvidenceId> evidence, String field) {
        return checks -> {
            for (EvidenceId id : evidence) {
                checks.procedure(
                        () -> state.holds(id),
                        ToleranceRefusal.EVIDENCE_UNKNOWN,
                        field,
                        id.value());
            }
            return checks;
        };
    }
}
