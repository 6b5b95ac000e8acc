package org.mingzhang.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.shared.Refusal;

/**
 * Every way one command is turned down, worst first. Each defect alone gives its own refusal; all
 * defects from one row downwards give the refusal of that row, so that the order is proven.
 *
 * @param <S> a sound situation that defects spoil
 */
public final class RefusalTable<S> {
    private record Row<S>(Refusal refusal, Consumer<S> defect) {}

    private final Supplier<S> sound;
    private final Function<S, Decision> decide;
    private final List<Row<S>> rows = new ArrayList<>();

    public RefusalTable(Supplier<S> sound, Function<S, Decision> decide) {
        this.sound = sound;
        this.decide = decide;
    }

    public RefusalTable<S> row(Refusal refusal, Consumer<S> defect) {
        rows.add(new Row<>(refusal, defect));
        return this;
    }

    /** The refusals, worst first. */
    public List<Refusal> refusals() {
        return rows.stream().map(Row::refusal).distinct().toList();
    }

    /** One test per row and one per step of the order. */
    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> none =
                Stream.of(
                        DynamicTest.dynamicTest(
                                "nothing wrong is accepted",
                                () ->
                                        assertThat(decide.apply(sound.get()))
                                                .isInstanceOf(Decision.Accepted.class)));
        Stream<DynamicTest> each =
                IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(
                                i ->
                                        Stream.of(
                                                test(i, i + 1, " alone"),
                                                test(i, rows.size(), " before all below")));
        return Stream.concat(none, each);
    }

    private DynamicTest test(int first, int end, String suffix) {
        return DynamicTest.dynamicTest(
                first + " " + rows.get(first).refusal().code() + suffix,
                () -> {
                    S situation = sound.get();
                    for (int i = end - 1; i >= first; i--) {
                        rows.get(i).defect().accept(situation);
                    }
                    assertThat(decide.apply(situation))
                            .isInstanceOfSatisfying(
                                    Decision.Refused.class,
                                    refused ->
                                            assertThat(refused.refusal())
                                                    .isEqualTo(rows.get(first).refusal()));
                });
    }
}
