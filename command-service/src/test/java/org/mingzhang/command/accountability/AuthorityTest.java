package org.mingzhang.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/** Who may act on whom, in the small world of the case's story. */
class AuthorityTest {
    private static final CaseWorld WORLD =
            new CaseWorld(CaseStory.draft(CaseVerb.OPEN_ACCOUNTABILITY).history());

    @ParameterizedTest
    @CsvSource({
        "org-linhe-committee, true",
        "org-yunshan-committee, true",
        "org-linhe-discipline, true",
        "org-hexi-committee, false",
        "org-linhe-transport, false",
        "org-nowhere, false",
    })
    void over_a_cadre_of_the_county(String organ, boolean may) {
        assertThat(Authority.over(CaseStory.SUBJECT, new OrganisationId(organ), WORLD))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "org-linhe-transport, org-linhe-committee, true",
        "org-linhe-transport, org-linhe-transport, false",
        "org-linhe-committee, org-linhe-committee, false",
        "org-linhe-committee, org-yunshan-committee, true",
        "org-yunshan-committee, org-hexi-committee, true",
    })
    void over_an_organisation_only_from_above(String subject, String organ, boolean may) {
        assertThat(
                        Authority.over(
                                Subject.organisation(new OrganisationId(subject)),
                                new OrganisationId(organ),
                                WORLD))
                .isEqualTo(may);
    }

    @Test
    void nobody_is_known_to_manage_an_unknown_cadre() {
        assertThat(
                        Authority.over(
                                Subject.cadre(new CadreId("cadre-nobody")),
                                new OrganisationId("org-linhe-committee"),
                                WORLD))
                .isFalse();
    }

    @Test
    void a_ring_in_the_records_ends_the_walk() {
        CaseWorld ring = new CaseWorld(List.of(below("org-a", "org-b"), below("org-b", "org-a")));
        assertThat(
                        Authority.isOrAbove(
                                new OrganisationId("org-a"), new OrganisationId("org-c"), ring))
                .isFalse();
    }

    private static OrganisationRegistered below(String id, String parent) {
        return new OrganisationRegistered(
                new OrganisationId(id),
                id,
                "PARTY_COMMITTEE",
                null,
                new OrganisationId(parent),
                null,
                day("2012-03-01"),
                null);
    }
}
