package org.mingzhang.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.FourEyesRefusal;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.Refusal;

/**
 * Every refusal of one command, worst first. Each row spoils a valid draft. A row is refused with
 * its own code although all rows below spoil the same draft, which proves the order; alone on an
 * imported entry it refuses or warns, as it says.
 */
public final class RefusalTable {
    private final Supplier<Draft> draft;
    private final List<Row> rows = new ArrayList<>();

    private RefusalTable(Supplier<Draft> draft) {
        this.draft = draft;
    }

    public static RefusalTable of(Supplier<Draft> draft) {
        return new RefusalTable(draft);
    }

    /** Refuses live and imported. */
    public RefusalTable must(Refusal refusal, Consumer<Draft> spoil) {
        rows.add(new Row(refusal, spoil, true));
        return this;
    }

    /** Refuses live, warns on an imported entry. */
    public RefusalTable procedure(Refusal refusal, Consumer<Draft> spoil) {
        rows.add(new Row(refusal, spoil, false));
        return this;
    }

    /** The three rows of a four-eyes step. */
    public RefusalTable fourEyes() {
        return procedure(FourEyesRefusal.APPROVAL_REQUIRED, Draft::notApproved)
                .must(
                        FourEyesRefusal.APPROVAL_FOR_OTHER_CONTENT,
                        each -> each.approvedBy("approver").approvedOtherContent())
                .must(FourEyesRefusal.APPROVER_IS_PROPOSER, each -> each.approvedBy("recorder"));
    }

    /** No case of that id. */
    public RefusalTable notOpened() {
        return must(CaseRefusal.CASE_NOT_OPENED, Spoils::notOpened);
    }

    public RefusalTable closed() {
        return must(CaseRefusal.CASE_CLOSED, Spoils::closed);
    }

    public RefusalTable notInCase() {
        return must(CaseRefusal.SUBJECT_NOT_IN_CASE, each -> each.set("/subject/id", "cadre-0002"));
    }

    public RefusalTable alreadyDecided() {
        return must(
                CaseRefusal.SUBJECT_ALREADY_DECIDED,
                each -> each.given(Spoils.decided("cadre-0001")));
    }

    public RefusalTable notDecided() {
        return must(DecisionRefusal.NOT_DECIDED, each -> each.without(AccountabilityDecided.class));
    }

    public RefusalTable annulled() {
        return must(DecisionRefusal.DECISION_ANNULLED, each -> each.given(Spoils.annulled()));
    }

    public List<Refusal> refusals() {
        return rows.stream().map(Row::refusal).toList();
    }

    /** Those that refuse even an imported entry. */
    Set<Refusal> always() {
        return rows.stream().filter(Row::always).map(Row::refusal).collect(Collectors.toSet());
    }

    /** Spoils a draft by one row. */
    void spoil(Draft other, Random random) {
        rows.get(random.nextInt(rows.size())).spoil().accept(other);
        other.spoilt();
    }

    public Stream<DynamicTest> tests() {
        return Stream.concat(
                Stream.of(
                        DynamicTest.dynamicTest(
                                "the example is accepted",
                                () ->
                                        assertThat(draft.get().decide())
                                                .isInstanceOf(Decision.Accepted.class))),
                IntStream.range(0, rows.size()).boxed().flatMap(this::tests));
    }

    private Stream<DynamicTest> tests(int index) {
        Row row = rows.get(index);
        return Stream.of(
                DynamicTest.dynamicTest(
                        row.refusal() + " before all that follow",
                        () -> {
                            Draft spoilt = draft.get();
                            rows.subList(index, rows.size())
                                    .reversed()
                                    .forEach(each -> each.spoil().accept(spoilt));
                            assertThat(spoilt.decide())
                                    .isInstanceOfSatisfying(
                                            Decision.Refused.class,
                                            refused ->
                                                    assertThat(refused.refusal())
                                                            .isEqualTo(row.refusal()));
                        }),
                DynamicTest.dynamicTest(
                        row.refusal() + (row.always() ? " also" : " only warns") + " when imported",
                        () -> {
                            Draft spoilt = draft.get().imported();
                            row.spoil().accept(spoilt);
                            assertImported(row, spoilt.decide());
                        }));
    }

    private static void assertImported(Row row, Decision decision) {
        if (row.always()) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(row.refusal()));
        } else {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Accepted.class,
                            accepted ->
                                    assertThat(accepted.warnings())
                                            .extracting(RecordedWarning::code)
                                            .contains(row.refusal().code()));
        }
    }

    private record Row(Refusal refusal, Consumer<Draft> spoil, boolean always) {}
}
