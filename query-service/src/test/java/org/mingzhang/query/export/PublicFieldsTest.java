package org.mingzhang.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.wire.EventTypes;

class PublicFieldsTest {
    private static final Set<Class<?>> WHO =
            Set.of(AccountId.class, CadreId.class, PersonFingerprint.class, Subject.class);

    private final PublicFields fields = PublicFields.packed();

    @Test
    void every_field_of_every_event_is_shown_or_withheld_and_no_other_stands_there() {
        Set<String> decided = new TreeSet<>();
        fields.table()
                .forEach(
                        (event, signed) ->
                                signed.forEach(
                                        each -> decided.add(event + ' ' + each.substring(1))));
        Set<String> recorded = new TreeSet<>();
        EventTypes.all()
                .forEach(
                        (event, type) -> {
                            for (RecordComponent each : type.getRecordComponents()) {
                                recorded.add(event + ' ' + each.getName());
                            }
                        });

        assertThat(decided).isEqualTo(recorded);
    }

    @Test
    void nothing_shown_says_who_somebody_is_or_what_was_said_of_them() {
        Set<String> found = new TreeSet<>();
        EventTypes.all()
                .forEach(
                        (event, type) -> {
                            for (RecordComponent each : type.getRecordComponents()) {
                                if (fields.shows(event, each.getName())) {
                                    look(event + ' ' + each.getName(), each, found);
                                }
                            }
                        });

        // Left out of a record in which it is there, because it opens with the scope's key only.
        assertThat(found)
                .containsExactly(
                        "accountability.decided.v1 measures.ruling.reason",
                        "accountability.decision-amended.v1 measures.ruling.reason");
    }

    @Test
    void what_stands_beside_an_event_or_nobody_decided_on_is_not_shown() {
        String decided = "accountability.decided.v1";
        assertThat(fields.shows(decided, "documentNumber")).isTrue();
        for (String field : Set.of("@actor", "@reason", "@entry", "@attribution", "subject", "x")) {
            assertThat(fields.shows(decided, field)).as(field).isFalse();
        }
        assertThat(fields.shows("unheard.of.v1", "caseId")).isFalse();
        assertThat(fields.withholds(decided, "subject")).isTrue();
        assertThat(fields.events()).contains(decided).doesNotContain("cadre.registered.v1");
    }

    @Test
    void a_field_without_a_sign_and_an_event_twice_are_refused() {
        assertThatThrownBy(() -> PublicFields.of("a.b.v1 +x\n    y"))
                .hasMessageContaining("a.b.v1 +x y");
        assertThatThrownBy(() -> PublicFields.of("a.b.v1 +x\na.b.v1 -y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void look(String path, RecordComponent component, Set<String> found) {
        Class<?> value = value(component.getGenericType());
        if (component.isAnnotationPresent(Personal.class) || WHO.contains(value)) {
            found.add(path);
        } else if (value.isRecord()) {
            for (RecordComponent each : value.getRecordComponents()) {
                look(path + '.' + each.getName(), each, found);
            }
        }
    }

    private static Class<?> value(Type type) {
        return type instanceof ParameterizedType list
                ? value(list.getActualTypeArguments()[0])
                : (Class<?>) type;
    }
}
