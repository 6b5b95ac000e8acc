package org.mingzhang.query.dues;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.dues.reckoning.Due;
import org.mingzhang.query.dues.reckoning.Nature;
import org.mingzhang.query.listing.ListRow;
import org.mingzhang.query.listing.Listing;
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;

/**
 * Where to look for days: the span of those that follow from one stream.
 *
 * @param organs who has to see to them
 * @param firstDuty the earliest duty not yet done, or null
 * @param firstChance the earliest day of a right or of something becoming possible, or null
 * @param lastChance the latest such day, or null
 */
public record DueRow(
        String streamId,
        long firstPosition,
        Origin origin,
        List<String> organs,
        @Nullable LocalDate firstDuty,
        @Nullable LocalDate firstChance,
        @Nullable LocalDate lastChance)
        implements ListRow {
    /** The rows as every projection keeps them. */
    public static final Listing<DueRow> LIST =
            new Listing<>(
                    "dues",
                    "view.due_row",
                    "stream_id",
                    DueRow.class,
                    "organs @> array[:organ]::text[]",
                    "first_duty",
                    null,
                    Map.of());

    public DueRow {
        organs = List.copyOf(organs);
    }

    @Override
    public String searchText() {
        return "";
    }

    /** The row of one folded stream; its days are worked out by the rules the stream names. */
    public static DueRow of(FoldedStream folded, Rulebooks books) {
        List<Due> dues = Digest.dues(folded, books);
        Predicate<Due> duty = due -> due.kind().nature() == Nature.DUTY;
        return new DueRow(
                folded.stream().toString(),
                folded.first().position(),
                folded.first().by().origin(),
                dues.stream()
                        .map(Due::organ)
                        .filter(Objects::nonNull)
                        .map(OrganisationId::value)
                        .distinct()
                        .toList(),
                earliest(dues, duty),
                earliest(dues, duty.negate()),
                dues.stream()
                        .filter(duty.negate())
                        .map(Due::on)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static @Nullable LocalDate earliest(List<Due> dues, Predicate<Due> wanted) {
        return dues.stream()
                .filter(wanted)
                .map(Due::on)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
