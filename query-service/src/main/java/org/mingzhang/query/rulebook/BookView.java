package org.mingzhang.query.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.Text;

/**
 * A rulebook at a point.
 *
 * @param version in force here; the newest the program carries where nobody adopted the book
 * @param digest of that version as adopted, or as carried
 * @param since the day from which it is in force here; absent where nobody adopted the book
 * @param entries how many entries on the book lie before the point
 * @param carried false when the program does not carry exactly what was adopted; then no rule can
 *     be shown and nothing is decided
 */
public record BookView(
        AsOf asOf,
        String id,
        Text label,
        String version,
        ContentDigest digest,
        boolean adopted,
        @Nullable LocalDate since,
        int entries,
        boolean carried,
        List<Carried> versions,
        List<RuleView> rules) {
    /** A version the program carries. */
    public record Carried(String version, ContentDigest digest) {}

    public BookView {
        versions = List.copyOf(versions);
        rules = List.copyOf(rules);
    }

    /** The same without the rules, for a list of books. */
    public BookView brief() {
        return new BookView(
                asOf, id, label, version, digest, adopted, since, entries, carried, versions,
                List.of());
    }
}
