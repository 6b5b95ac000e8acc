package org.mingzhang.command.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.Refusal;

/**
 * The ordered checks of one decision. The first that fails refuses; later ones are not evaluated.
 */
public final class Checks {
    private final Facts facts;
    private final List<RecordedWarning> warnings = new ArrayList<>();
    private Decision.@Nullable Refused refused;

    private Checks(Facts facts) {
        this.facts = facts;
    }

    public static Checks under(Facts facts) {
        return new Checks(facts);
    }

    /** A point without which the entry means nothing: always refuses. */
    public Checks must(BooleanSupplier holds, Refusal refusal, String field, Object... args) {
        if (refused == null && !holds.getAsBoolean()) {
            refused = refusal(refusal, field, args);
        }
        return this;
    }

    /** A point of procedure: refuses live, becomes a recorded warning when imported. */
    public Checks procedure(BooleanSupplier holds, Refusal refusal, String field, Object... args) {
        if (refused == null && !holds.getAsBoolean()) {
            if (facts.imported()) {
                warnings.add(new RecordedWarning(refusal.code(), field));
            } else {
                refused = refusal(refusal, field, args);
            }
        }
        return this;
    }

    /**
     * A point of a rule: as {@link #procedure}, and only a warning while nobody verified the rule.
     */
    public Checks rule(
            RuleBasis basis, BooleanSupplier holds, Refusal refusal, String field, Object... args) {
        if (basis.verified()) {
            return procedure(holds, refusal, field, args);
        }
        if (refused == null && !holds.getAsBoolean()) {
            warnings.add(new RecordedWarning(refusal.code(), field));
        }
        return this;
    }

    /** A point that is flagged on the record and refuses nothing. */
    public Checks flag(BooleanSupplier holds, Refusal refusal, String field) {
        if (refused == null && !holds.getAsBoolean()) {
            warnings.add(new RecordedWarning(refusal.code(), field));
        }
        return this;
    }

    /** Commands the rulebook names need the approval of exactly this content by another person. */
    public Checks fourEyes() {
        return facts.rulebook().fourEyes().contains(facts.attribution().command())
                ? secondPerson()
                : this;
    }

    /** The approval of exactly this content by another person, whatever the rulebook says. */
    public Checks secondPerson() {
        Attribution by = facts.attribution();
        Approval approval = by.approval();
        if (approval == null) {
            return procedure(() -> false, FourEyesRefusal.APPROVAL_REQUIRED, "/approval");
        }
        return must(
                        () -> approval.digest().equals(by.digest()),
                        FourEyesRefusal.APPROVAL_FOR_OTHER_CONTENT,
                        "/approval")
                .must(
                        () -> !approval.approvedBy().equals(by.actor()),
                        FourEyesRefusal.APPROVER_IS_PROPOSER,
                        "/approval");
    }

    /** Checks that several decisions share, at their place in the order. */
    public Checks also(UnaryOperator<Checks> shared) {
        return shared.apply(this);
    }

    /** Warnings another decision gave on the way, kept with this one's. */
    public Checks keep(List<RecordedWarning> others) {
        warnings.addAll(others);
        return this;
    }

    /** The events, asked for only when nothing was refused. */
    public Decision accept(Supplier<List<LedgerEvent>> events) {
        Decision.Refused first = refused;
        return first != null ? first : new Decision.Accepted(events.get(), warnings);
    }

    private static Decision.Refused refusal(Refusal refusal, String field, Object... args) {
        return new Decision.Refused(
                refusal, field, Arrays.stream(args).map(String::valueOf).toList());
    }
}
