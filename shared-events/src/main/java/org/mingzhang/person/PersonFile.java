package org.mingzhang.person;

import org.jspecify.annotations.Nullable;
import org.mingzhang.person.event.PersonEvent;
import org.mingzhang.person.event.PersonRegistered;

/** Which cadre a person is on record as, if any. */
public record PersonFile(@Nullable PersonRegistered registration) {
    /** Before the first event. */
    public static final PersonFile UNKNOWN = new PersonFile(null);

    /** The state after one more event. Total. */
    public PersonFile evolve(PersonEvent event) {
        return switch (event) {
            case PersonRegistered registered -> new PersonFile(registered);
        };
    }
}
