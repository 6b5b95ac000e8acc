package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.Text;

/**
 * A road of appeal that is open to the subject.
 *
 * @param road kind of appeal, as the rulebook calls it
 * @param until the last day, only where the term has one
 */
public record AppealRoad(
        @Code String road, RoadTerm term, @Nullable LocalDate until, @Code Text explanation) {}
