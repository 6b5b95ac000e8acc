package org.mingzhang.command.accountability;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.rulebook.MeasureFamily;
import org.mingzhang.rulebook.OrganRule;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/** Two organs that may each sanction an act do not both do so. */
public record OncePerAct(
        CadreId cadre, AccountabilityOpened opening, Records records, Facts facts) {

    /** No organ on the other side gave a sanction of the kind for the same act. */
    public UnaryOperator<Checks> holds(List<MeasureImposed> measures) {
        return checks -> {
            for (MeasureFamily family : facts.rulebook().families()) {
                OrganRule rule = family.terms().oncePerAct();
                if (rule != null && measures.stream().anyMatch(m -> family.covers(m.measure()))) {
                    Optional<CaseId> before = byTheOtherSide(family, rule);
                    checks.rule(
                            rule.basis(),
                            before::isEmpty,
                            DecisionRefusal.SANCTIONED_FOR_SAME_ACT,
                            "/measures",
                            before.map(CaseId::value).orElse(""));
                }
            }
            return checks;
        };
    }

    private Optional<CaseId> byTheOtherSide(MeasureFamily family, OrganRule rule) {
        boolean here = onThatSide(facts.attribution().organ(), rule);
        return records.cadre(cadre).restrictions().keySet().stream()
                .filter(other -> !other.equals(opening.caseId()))
                .filter(other -> sanctioned(records.accountabilityCase(other), family, rule, here))
                .findFirst();
    }

    private boolean sanctioned(
            AccountabilityCase other, MeasureFamily family, OrganRule rule, boolean here) {
        SubjectFile file = other.fileOf(Subject.cadre(cadre));
        return other.opening() != null
                && sameAct(other.opening())
                && file.measures().stream().anyMatch(each -> family.covers(each.measure()))
                && file.decision() != null
                && onThatSide(file.decision().decidedBy(), rule) != here;
    }

    /** A shared ground, overlapping time, and not said to concern other facts. */
    private boolean sameAct(AccountabilityOpened other) {
        return !Collections.disjoint(opening.grounds(), other.grounds())
                && !opening.conductFrom().isAfter(other.conductTo())
                && !other.conductFrom().isAfter(opening.conductTo())
                && !opening.distinctFrom().contains(other.caseId())
                && !other.distinctFrom().contains(opening.caseId());
    }

    private boolean onThatSide(OrganisationId organ, OrganRule rule) {
        OrganisationRegistered registered = records.organisation(organ).registration();
        return registered != null && rule.allows(registered.kind());
    }
}
