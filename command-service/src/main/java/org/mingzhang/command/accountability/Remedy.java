package org.mingzhang.command.accountability;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.road.Receiver;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/** What appeals, amendments and annulments have in common. */
public final class Remedy {
    private Remedy() {}

    /** The acting organ took the decision, or stands above the one that did. */
    public static UnaryOperator<Checks> byDeciderOrSuperior(
            AccountabilityCase state, Subject subject, Records records, Facts facts) {
        return byDecider(state.fileOf(subject).decision(), records, facts);
    }

    private static UnaryOperator<Checks> byDecider(
            @Nullable AccountabilityDecided decision, Records records, Facts facts) {
        return checks ->
                checks.procedure(
                        () ->
                                decision != null
                                        && Authority.isOrAbove(
                                                decision.decidedBy(),
                                                facts.attribution().organ(),
                                                records),
                        RemedyRefusal.NOT_DECIDER_OR_SUPERIOR,
                        "/organ");
    }

    /** The acting organ is the one that a road of appeal leads to. */
    public static UnaryOperator<Checks> byReceiver(
            Optional<AppealRule> road, SubjectFile file, Records records, Facts facts) {
        AccountabilityDecided decision = file.decision();
        AppealRule rule = road.orElse(null);
        OrganisationId acting = facts.attribution().organ();
        if (decision == null || rule == null) {
            return byDecider(decision, records, facts);
        }
        Receiver receiver = rule.road().receiver();
        return switch (receiver.standing()) {
            case DECIDER -> byDecider(decision, records, facts);
            case SUPERIOR ->
                    elsewhere(
                            rule,
                            () ->
                                    Authority.above(decision.decidedBy(), acting, records)
                                            && ofKind(receiver, acting, records));
            case OTHER ->
                    elsewhere(
                            rule,
                            () ->
                                    !decision.decidedBy().equals(acting)
                                            && ofKind(receiver, acting, records));
        };
    }

    private static UnaryOperator<Checks> elsewhere(AppealRule rule, BooleanSupplier holds) {
        return checks ->
                checks.rule(
                        rule.basis(),
                        holds,
                        RemedyRefusal.ROAD_HANDLED_ELSEWHERE,
                        "/organ",
                        rule.kind());
    }

    private static boolean ofKind(Receiver receiver, OrganisationId organ, Records records) {
        OrganisationRegistered registered = records.organisation(organ).registration();
        return receiver.kinds().isEmpty()
                || registered == null
                || receiver.kinds().contains(registered.kind());
    }
}
