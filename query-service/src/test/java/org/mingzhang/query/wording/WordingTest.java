package org.mingzhang.query.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.fold.Folds;
import org.mingzhang.query.cadre.HistoryKind;
import org.mingzhang.query.sample.Forgetting;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.StreamType;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.EventTypes;

/** Nothing that can be recorded is without words, in either language. */
class WordingTest {
    private final MemoryLedger ledger = Forgetting.ledger();
    private final Sentences sentences = new Sentences(new CodeNames(id -> Optional.empty()));

    @Test
    void every_event_is_shown_or_excused() {
        assertThat(ledger.all().stream().map(each -> each.type()).collect(Collectors.toSet()))
                .as("the scenario has every type")
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
        ledger.all()
                .forEach(
                        recorded -> {
                            complete(Sentences.label(recorded.type()));
                            complete(sentences.of(recorded));
                        });
    }

    @Test
    void every_field_and_every_constant_has_a_label() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        EventTypes.all().values().forEach(type -> collect(type, seen));
        for (StreamType type : StreamType.values()) {
            collect(Folds.empty(type).getClass(), seen);
        }
        collect(HistoryKind.class, seen);
        collect(Origin.class, seen);
        collect(StreamType.class, seen);
        for (Class<?> type : seen) {
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    complete(Labels.of((Enum<?>) constant));
                }
            } else {
                for (RecordComponent component : type.getRecordComponents()) {
                    complete(Labels.text("field." + component.getName()));
                }
            }
        }
    }

    @Test
    void a_pointer_is_said_in_words() {
        assertThat(FieldWording.label("/subjects/0/decision/decidedOn"))
                .isEqualTo(new Text("当事人 › 1 › 决定 › 决定日期", "subjects › 1 › decision › decided on"));
    }

    private static void complete(Text text) {
        assertThat(text.zh()).isNotBlank().doesNotContain("{");
        assertThat(text.en()).isNotBlank().doesNotContain("{").doesNotContain("'");
    }

    private static void collect(Type type, Set<Class<?>> into) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, into);
            }
        } else if (type instanceof Class<?> known
                && (known.isEnum() || known.isRecord())
                && !Id.class.isAssignableFrom(known)
                && known.getPackageName().startsWith("org.mingzhang")
                && !known.getSimpleName().equals("ContentDigest")
                && into.add(known)
                && known.isRecord()) {
            for (RecordComponent component : known.getRecordComponents()) {
                collect(component.getGenericType(), into);
            }
        }
    }
}
