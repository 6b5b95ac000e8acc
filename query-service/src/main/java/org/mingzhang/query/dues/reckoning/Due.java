package org.mingzhang.query.dues.reckoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/**
 * One day on which something is due or after which it becomes possible.
 *
 * @param organ who has to see to it, or null where nobody is on record
 * @param stream the record it follows from
 * @param on the last day
 * @param rule key of the rule it follows from, or empty where the event itself states the day
 */
public record Due(
        DueKind kind,
        @Nullable OrganisationId organ,
        StreamId stream,
        @Nullable Subject subject,
        LocalDate on,
        String rule,
        Text explanation) {}
