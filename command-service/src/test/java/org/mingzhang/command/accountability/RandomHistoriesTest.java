package org.mingzhang.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseStage;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Refusal;

/**
 * Random commands, some spoilt, some imported, on whatever the commands before them recorded. A
 * failing seed is the name of the failing case.
 */
class RandomHistoriesTest {
    private static final int STEPS = 400;
    private static final List<String> ORGANS =
            List.of("org-linhe-committee", "org-yunshan-committee", "org-hexi-committee");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 20241231})
    void a_refused_command_records_nothing_and_every_fold_is_total(long seed) {
        Random random = new Random(seed);
        List<LedgerEvent> history = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            CaseVerb verb = CaseVerb.values()[random.nextInt(CaseVerb.values().length)];
            boolean imported = random.nextInt(4) == 0;
            Draft draft = draft(verb, history, imported, random);
            AccountabilityCase before = fold(history);
            switch (draft.decide()) {
                case Decision.Accepted accepted -> {
                    assertThat(accepted.events()).isNotEmpty();
                    history.addAll(accepted.events());
                    assertThat(fold(history).stage()).isNotEqualTo(CaseStage.NOT_OPENED);
                }
                case Decision.Refused refused -> {
                    assertThat(fold(history)).isEqualTo(before);
                    if (imported) {
                        assertThat(refused.refusal()).isIn(alwaysRefused(verb));
                    }
                }
            }
            if (fold(history).stage() == CaseStage.CLOSED && random.nextInt(20) == 0) {
                history.clear();
            }
        }
    }

    private static Draft draft(
            CaseVerb verb, List<LedgerEvent> history, boolean imported, Random random) {
        Draft draft = CaseStory.first(verb);
        history.forEach(draft::given);
        draft.organ(ORGANS.get(random.nextInt(ORGANS.size())));
        for (int spoils = random.nextInt(3); spoils > 0; spoils--) {
            List<RefusalTable> tables = RefusalTables.of(verb);
            tables.get(random.nextInt(tables.size())).spoil(draft, random);
        }
        return imported ? draft.imported() : draft;
    }

    private static Set<Refusal> alwaysRefused(CaseVerb verb) {
        Set<Refusal> refusals =
                RefusalTables.of(verb).stream()
                        .flatMap(table -> table.always().stream())
                        .collect(Collectors.toSet());
        return refusals;
    }

    private static AccountabilityCase fold(List<LedgerEvent> history) {
        AccountabilityCase state = AccountabilityCase.NOT_OPENED;
        for (LedgerEvent event : history) {
            if (event instanceof CaseEvent caseEvent) {
                state = state.evolve(caseEvent);
            }
        }
        return state;
    }
}
