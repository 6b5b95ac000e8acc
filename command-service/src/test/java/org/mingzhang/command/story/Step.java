package org.mingzhang.command.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One command of a story.
 *
 * @param on the day it is given
 * @param by who gives it
 * @param approvedBy who approved exactly this content before, for a four-eyes step
 */
record Step(
        LocalDate on,
        @Nullable String by,
        @Nullable String approvedBy,
        String organ,
        String command,
        ObjectNode body) {
    String actor() {
        return by == null ? "recorder" : by;
    }
}
