package org.mingzhang.query.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.query.listing.ListRow;
import org.mingzhang.query.listing.Listing;
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;

/**
 * A cadre as the list shows it.
 *
 * @param posts titles of the posts held now
 * @param organs who manages the cadre, and where the posts are
 * @param grounds codes of what the cadre is under investigation for now
 * @param measures codes of the measures whose restrictions are on record
 * @param restrictedUntil the last day of the longest restriction that has an end
 */
public record CadreRow(
        CadreId cadreId,
        long firstPosition,
        Origin origin,
        @Nullable String name,
        @Nullable String identity,
        @Nullable OrganisationId managedBy,
        @Nullable LocalDate registeredOn,
        List<String> posts,
        List<String> organs,
        List<CaseId> cases,
        List<CaseId> openCases,
        List<String> grounds,
        List<String> measures,
        @Nullable LocalDate restrictedUntil,
        boolean restrictedForGood,
        ReinstatementState reinstatement)
        implements ListRow {
    private static final String RESTRICTED = "restricted_for_good or restricted_until >= :today";

    /** The list of cadres. */
    public static final Listing<CadreRow> LIST =
            new Listing<>(
                    "cadres",
                    "view.cadre_row",
                    "cadre_id",
                    CadreRow.class,
                    "organs @> array[:organ]::text[]",
                    "registered_on",
                    "measures",
                    Map.of(
                            "INVESTIGATED",
                            "cardinality(open_cases) > 0",
                            "RESTRICTED",
                            RESTRICTED,
                            "REINSTATING",
                            "reinstatement = 'UNDER_WAY'",
                            "CLEAR",
                            "cardinality(open_cases) = 0 and not (restricted_for_good or"
                                    + " coalesce(restricted_until >= :today, false))"));

    /** Whether a procedure of reinstatement ever began, and whether it still runs. */
    public enum ReinstatementState {
        NONE,
        UNDER_WAY,
        ENDED
    }

    public CadreRow {
        posts = List.copyOf(posts);
        organs = List.copyOf(organs);
        cases = List.copyOf(cases);
        openCases = List.copyOf(openCases);
        grounds = List.copyOf(grounds);
        measures = List.copyOf(measures);
    }

    /** The row of a folded cadre. */
    public static CadreRow of(FoldedStream folded) {
        CadreFile file = (CadreFile) folded.state();
        CadreRegistered registered = file.registration();
        List<Restriction> restrictions =
                file.restrictions().values().stream().flatMap(List::stream).toList();
        return new CadreRow(
                new CadreId(folded.stream().id()),
                folded.first().position(),
                folded.first().by().origin(),
                registered == null ? null : registered.name(),
                registered == null ? null : registered.identity(),
                registered == null ? null : registered.managedBy(),
                registered == null ? null : registered.registeredOn(),
                file.posts().stream().map(Post::title).toList(),
                organs(file, registered),
                file.cases(),
                file.openInvestigations().stream().map(InvestigationOpened::caseId).toList(),
                file.openInvestigations().stream()
                        .flatMap(open -> open.grounds().stream())
                        .distinct()
                        .toList(),
                restrictions.stream().map(Restriction::measure).distinct().toList(),
                restrictions.stream()
                        .map(Restriction::until)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                restrictions.stream().anyMatch(each -> each.until() == null),
                reinstatement(file));
    }

    @Override
    public String searchText() {
        List<String> words = new ArrayList<>(List.of(cadreId.value()));
        words.addAll(posts);
        cases.forEach(id -> words.add(id.value()));
        words.add(Objects.requireNonNullElse(name, ""));
        return String.join("\n", words);
    }

    private static List<String> organs(CadreFile file, @Nullable CadreRegistered registered) {
        return Stream.concat(
                        Stream.ofNullable(registered == null ? null : registered.managedBy()),
                        file.posts().stream().map(Post::organisation))
                .map(OrganisationId::value)
                .distinct()
                .toList();
    }

    private static ReinstatementState reinstatement(CadreFile file) {
        if (file.openReinstatement() != null) {
            return ReinstatementState.UNDER_WAY;
        }
        return file.reinstatements().isEmpty() ? ReinstatementState.NONE : ReinstatementState.ENDED;
    }
}
