package org.mingzhang.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Text;

class PersonalTextsTest {
    @Test
    void every_text_of_every_event_is_declared_personal_or_a_code() {
        assertThat(undeclared(events())).isEmpty();
    }

    @Test
    void a_text_that_is_not_declared_is_found() {
        record Forgotten(@Code String code, List<String> names) {}
        record Holder(List<Forgotten> inside) {}

        assertThat(undeclared(Stream.of(Holder.class))).containsExactly("Forgotten.names");
    }

    @Test
    void personal_texts_are_found_at_any_depth() {
        assertThat(PersonalTexts.of(CadreRegistered.class).fields())
                .isEqualTo(Map.of("name", PersonalTexts.ALL));
        assertThat(PersonalTexts.of(AccountabilityOpened.class).fields().get("subjects"))
                .isEqualTo(new PersonalTexts(false, Map.of("post", PersonalTexts.ALL)));
    }

    private static Stream<Class<?>> events() {
        return EventTypes.all().values().stream().map(type -> (Class<?>) type);
    }

    private static Set<String> undeclared(Stream<Class<?>> types) {
        Set<String> found = new TreeSet<>();
        types.forEach(type -> look(type, found));
        return found;
    }

    /** Ids, digests and the like are words that name nobody. */
    private static void look(Class<?> type, Set<String> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> value = value(component.getGenericType());
            boolean declared =
                    component.isAnnotationPresent(Personal.class)
                            != component.isAnnotationPresent(Code.class);
            if (value == String.class || value == Text.class || value == Object.class) {
                if (!declared) {
                    found.add(type.getSimpleName() + "." + component.getName());
                }
            } else if (value.isRecord() && !value.getPackage().equals(Text.class.getPackage())) {
                look(value, found);
            }
        }
    }

    private static Class<?> value(Type type) {
        return type instanceof ParameterizedType list
                ? value(list.getActualTypeArguments()[0])
                : (Class<?>) type;
    }
}
