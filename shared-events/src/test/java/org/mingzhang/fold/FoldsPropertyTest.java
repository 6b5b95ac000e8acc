package org.mingzhang.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.shared.ErasedTexts;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamType;
import org.mingzhang.wire.AnyEvent;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/**
 * For any history, sensible or not: folding never fails, and reading the history back from its JSON
 * gives the same state. The seed in a failure replays it.
 */
class FoldsPropertyTest {
    private static final int HISTORIES = 100;
    private static final int LENGTH = 40;

    @ParameterizedTest
    @EnumSource(StreamType.class)
    void any_history_folds(StreamType type) throws JsonProcessingException {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<LedgerEvent> history = history(type, seed);
            Record state = fold(type, history);
            Record again = fold(type, readBack(history));
            assertThat(again).as("seed %d of %s", seed, type).isEqualTo(state);
        }
    }

    /** Whoever has the state in memory and whoever reads the ledger without its keys agree. */
    @ParameterizedTest
    @EnumSource(names = {"CADRE", "ACCOUNTABILITY", "REINSTATEMENT"})
    void a_state_at_hand_forgets_what_the_ledger_forgets(StreamType type) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<LedgerEvent> history = history(type, seed);
            List<LedgerEvent> left = new ArrayList<>();
            history.forEach(event -> left.add((LedgerEvent) ErasedTexts.in((Record) event)));
            LedgerEvent erasure = AnyEvent.seeded(seed).of(erasure(type));
            assertThat(Folds.evolve(fold(type, history), erasure))
                    .as("seed %d of %s", seed, type)
                    .isEqualTo(Folds.evolve(fold(type, left), erasure));
        }
    }

    private static Class<? extends LedgerEvent> erasure(StreamType type) {
        return EventTypes.classOf(type.word() + ".personal-data-erased.v1").orElseThrow();
    }

    @Test
    void an_event_of_another_family_is_refused() {
        LedgerEvent cadre = history(StreamType.CADRE, 1).getFirst();
        assertThatThrownBy(() -> Folds.evolve(Folds.empty(StreamType.APPROVAL), cadre))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Record fold(StreamType type, List<LedgerEvent> history) {
        Record state = Folds.empty(type);
        for (LedgerEvent event : history) {
            state = Folds.evolve(state, event);
        }
        return state;
    }

    private static List<LedgerEvent> history(StreamType type, long seed) {
        List<Class<? extends LedgerEvent>> family = new ArrayList<>();
        EventTypes.all()
                .forEach(
                        (name, event) -> {
                            if (name.startsWith(type.word() + ".")) {
                                family.add(event);
                            }
                        });
        List<LedgerEvent> history = new ArrayList<>();
        AnyEvent any = AnyEvent.seeded(seed);
        for (int i = 0; i < LENGTH; i++) {
            history.add(any.of(family.get(any.pick(family.size()))));
        }
        return history;
    }

    private static List<LedgerEvent> readBack(List<LedgerEvent> history)
            throws JsonProcessingException {
        List<LedgerEvent> back = new ArrayList<>();
        for (LedgerEvent event : history) {
            String json = WireJson.mapper().writeValueAsString(event);
            back.add(WireJson.mapper().readValue(json, event.getClass()));
        }
        return back;
    }
}
