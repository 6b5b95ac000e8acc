package org.mingzhang.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.organisation.event.OrganisationEvent;
import org.mingzhang.organisation.event.OrganisationInvestigationEnded;
import org.mingzhang.organisation.event.OrganisationInvestigationOpened;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.CaseId;

/** The state of one organisation's record: the fold of its events so far. */
public record Organisation(
        @Nullable OrganisationRegistered registration,
        List<OrganisationInvestigationOpened> openInvestigations,
        List<CaseId> cases) {
    /** Before the first event. */
    public static final Organisation UNKNOWN = new Organisation(null, List.of(), List.of());

    public Organisation {
        openInvestigations = List.copyOf(openInvestigations);
        cases = List.copyOf(cases);
    }

    /** The state after one more event. Total. */
    public Organisation evolve(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered registered ->
                    new Organisation(registered, openInvestigations, cases);
            case OrganisationInvestigationOpened opened ->
                    new Organisation(
                            registration,
                            Stream.concat(openInvestigations.stream(), Stream.of(opened)).toList(),
                            Stream.concat(cases.stream(), Stream.of(opened.caseId()))
                                    .distinct()
                                    .toList());
            case OrganisationInvestigationEnded ended ->
                    new Organisation(
                            registration,
                            openInvestigations.stream()
                                    .filter(open -> !open.caseId().equals(ended.caseId()))
                                    .toList(),
                            cases);
        };
    }

    /** The code of its kind, if it is on record. */
    public @Nullable String kind() {
        return registration == null ? null : registration.kind();
    }

    /** True once the organisation is on record. */
    public boolean known() {
        return registration != null;
    }
}
