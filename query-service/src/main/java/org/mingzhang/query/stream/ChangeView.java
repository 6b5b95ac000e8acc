package org.mingzhang.query.stream;

import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.Field;
import org.mingzhang.query.history.FieldChange;
import org.mingzhang.query.wording.FieldWording;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Text;

/**
 * One changed field, as the state's JSON holds it, and the event that changed it.
 *
 * @param before absent when the field was not there
 * @param after absent when the field is gone
 */
public record ChangeView(
        String pointer, Text label, @Nullable Object before, @Nullable Object after, Cause event) {
    /** The event a change goes back to. */
    public record Cause(long position, String eventId, String type, AccountId actor) {}

    /** The view of one difference. */
    public static ChangeView of(FieldChange change) {
        return new ChangeView(
                change.pointer(),
                FieldWording.label(change.pointer()),
                value(change.before()),
                value(change.after()),
                new Cause(
                        change.cause().position(),
                        change.cause().eventId(),
                        change.cause().type(),
                        change.cause().by().actor()));
    }

    private static @Nullable Object value(@Nullable Field field) {
        return field == null ? null : field.value();
    }
}
