package org.mingzhang.command.organisation.registerorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.organisation;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_ALREADY_REGISTERED;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_CREDIT_CODE_INVALID;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_LEVEL_UNKNOWN;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_NAME_MISSING;
import static org.mingzhang.organisation.OrganisationRefusal.ORGAN_KIND_UNKNOWN;
import static org.mingzhang.organisation.OrganisationRefusal.PARENT_ORGANISATION_UNKNOWN;
import static org.mingzhang.organisation.OrganisationRefusal.PRINCIPAL_ORGANISATION_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.codes.CodeFault;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.organisation.OrganisationRefusal;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.OrganisationId;

/** A bureau below a registered committee, spoilt in every way that is refused. */
class RegisterOrganisationTest {
    private static final LocalDate SINCE = LocalDate.of(2012, 3, 1);

    /** The worked example of the rules; no organ has it. */
    private static final String CREDIT_CODE = "91350100M000100Y43";

    private static final class Situation {
        final TestLedger ledger = new TestLedger().given(organisation(COMMITTEE));
        String name = "Bureau";
        String kind = "BUREAU";
        @Nullable String level = "COUNTY";
        @Nullable OrganisationId parent = COMMITTEE;
        @Nullable OrganisationId organOf = COMMITTEE;
        @Nullable String creditCode = CREDIT_CODE;

        Decision decide() {
            return ledger.ask(
                    new RegisterOrganisation(
                            BUREAU, name, kind, level, parent, organOf, SINCE, creditCode),
                    RegisterOrganisationDecision::decide);
        }
    }

    private static final RefusalTable<Situation> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(ORGANISATION_ALREADY_REGISTERED, s -> s.ledger.given(organisation(BUREAU)))
                    .row(ORGANISATION_NAME_MISSING, s -> s.name = " ")
                    .row(ORGAN_KIND_UNKNOWN, s -> s.kind = "CLUB")
                    .row(ORGANISATION_LEVEL_UNKNOWN, s -> s.level = "GALAXY")
                    .row(PARENT_ORGANISATION_UNKNOWN, s -> s.parent = NOWHERE)
                    .row(PRINCIPAL_ORGANISATION_UNKNOWN, s -> s.organOf = NOWHERE)
                    .row(
                            ORGANISATION_CREDIT_CODE_INVALID,
                            s -> s.creditCode = "91350100M000100Y44");

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void every_refusal_has_a_row() {
        assertThat(TABLE.refusals()).containsExactly(OrganisationRefusal.values());
    }

    @Test
    void a_registered_organisation_is_recorded_as_given() {
        assertThat(new Situation().decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new OrganisationRegistered(
                                                BUREAU,
                                                "Bureau",
                                                "BUREAU",
                                                "COUNTY",
                                                COMMITTEE,
                                                COMMITTEE,
                                                SINCE,
                                                CREDIT_CODE)),
                                List.of()));
    }

    @Test
    void an_organisation_is_not_its_own_parent() {
        Situation situation = new Situation();
        situation.parent = BUREAU;
        assertThat(situation.decide())
                .isEqualTo(new Decision.Refused(PARENT_ORGANISATION_UNKNOWN, "/parent", List.of()));
    }

    @Test
    void a_wrong_credit_code_is_explained_in_both_languages() {
        Situation situation = new Situation();
        situation.creditCode = "91350100M000100Y44";
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Refused(
                                ORGANISATION_CREDIT_CODE_INVALID,
                                "/creditCode",
                                List.of(
                                        CodeFault.CREDIT_CODE_CHECK.text().zh(),
                                        CodeFault.CREDIT_CODE_CHECK.text().en())));
    }

    @Test
    void an_organisation_without_a_credit_code_is_registered() {
        Situation situation = new Situation();
        situation.creditCode = null;
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_top_of_the_tree_has_nobody_above() {
        Situation situation = new Situation();
        situation.parent = null;
        situation.organOf = null;
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }
}
