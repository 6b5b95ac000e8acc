package org.mingzhang.query.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.organisation.event.OrganisationInvestigationOpened;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.query.listing.ListRow;
import org.mingzhang.query.listing.Listing;
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;

/**
 * An organisation as the list shows it.
 *
 * @param grounds codes of what it is under investigation for now
 */
public record OrganisationRow(
        OrganisationId organisationId,
        long firstPosition,
        Origin origin,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String level,
        @Nullable OrganisationId parent,
        @Nullable OrganisationId organOf,
        @Nullable LocalDate validFrom,
        List<CaseId> cases,
        List<CaseId> openCases,
        List<String> grounds)
        implements ListRow {
    /** The list of organisations. */
    public static final Listing<OrganisationRow> LIST =
            new Listing<>(
                    "organisations",
                    "view.organisation_row",
                    "organisation_id",
                    OrganisationRow.class,
                    ":organ in (organisation_id, parent, organ_of)",
                    "valid_from",
                    null,
                    Map.of(
                            "INVESTIGATED",
                            "cardinality(open_cases) > 0",
                            "CLEAR",
                            "cardinality(open_cases) = 0"));

    public OrganisationRow {
        cases = List.copyOf(cases);
        openCases = List.copyOf(openCases);
        grounds = List.copyOf(grounds);
    }

    /** The row of a folded organisation. */
    public static OrganisationRow of(FoldedStream folded) {
        Organisation organisation = (Organisation) folded.state();
        OrganisationRegistered registered = organisation.registration();
        return new OrganisationRow(
                new OrganisationId(folded.stream().id()),
                folded.first().position(),
                folded.first().by().origin(),
                registered == null ? null : registered.name(),
                registered == null ? null : registered.kind(),
                registered == null ? null : registered.level(),
                registered == null ? null : registered.parent(),
                registered == null ? null : registered.organOf(),
                registered == null ? null : registered.validFrom(),
                organisation.cases(),
                organisation.openInvestigations().stream()
                        .map(OrganisationInvestigationOpened::caseId)
                        .toList(),
                organisation.openInvestigations().stream()
                        .flatMap(open -> open.grounds().stream())
                        .distinct()
                        .toList());
    }

    @Override
    public String searchText() {
        return organisationId.value() + (name == null ? "" : "\n" + name);
    }
}
