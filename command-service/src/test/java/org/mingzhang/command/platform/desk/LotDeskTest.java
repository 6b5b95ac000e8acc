package org.mingzhang.command.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.organisation.registerorganisation.RegisterOrganisation;
import org.mingzhang.command.organisation.registerorganisation.RegisterOrganisationDecision;
import org.mingzhang.command.platform.Node;
import org.mingzhang.command.platform.Nodes;
import org.mingzhang.command.platform.reading.ContentDigests;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.RulebookVersion;

/** Lots, beside others who record. */
class LotDeskTest {
    private static final LocalDate DAY = LocalDate.of(2004, 2, 1);
    private static int ledgers;

    private Node node = open();
    private LotDesk<RegisterOrganisation, Organisation> desk = desk();

    private static Node open() {
        String ledger = "lots_" + ++ledgers;
        Nodes.createLedger(ledger);
        return Nodes.join(ledger);
    }

    @BeforeEach
    void somebodyElseIsOnRecord() {
        record("elder");
    }

    @AfterEach
    void close() {
        desk.close();
        node.close();
    }

    @Test
    void a_lot_is_decided_on_the_one_that_is_still_being_recorded() {
        Lot first = desk.decide(List.of(entry("a", null), entry("b", "a")));
        desk.begin(first);
        Lot second = desk.decide(List.of(entry("c", "b"), entry("d", "nobody")));

        assertThat(desk.confirm(first)).isEqualTo(Lot.Standing.WHOLE);
        desk.begin(second);
        assertThat(desk.confirm(second)).isEqualTo(Lot.Standing.WHOLE);

        assertThat(first.answers()).allMatch(LotAnswer.Accepted.class::isInstance);
        assertThat(second.answers().getFirst()).isInstanceOf(LotAnswer.Accepted.class);
        assertThat(refusal(second, 1)).isEqualTo("PARENT_ORGANISATION_UNKNOWN");
        assertThat(node.events()).isEqualTo(4);
    }

    @Test
    void a_repeated_command_gets_its_first_answer() {
        Lot first = desk.decide(List.of(entry("a", null), entry("a", null)));
        desk.begin(first);
        Lot second = desk.decide(List.of(entry("a", null), entry("a", "elder")));
        desk.confirm(first);
        desk.begin(second);
        desk.confirm(second);
        Lot third = desk.decide(List.of(entry("a", null), entry("a", "elder")));

        assertThat(first.answers().getLast()).isInstanceOf(LotAnswer.Repeated.class);
        for (Lot later : List.of(second, third)) {
            assertThat(later.answers())
                    .containsExactly(new LotAnswer.Repeated(), new LotAnswer.IdReused());
        }
        assertThat(desk.confirm(third)).isEqualTo(Lot.Standing.WHOLE);
        assertThat(node.events()).isEqualTo(2);
    }

    @Test
    void nothing_of_a_lot_is_recorded_when_another_has_one_of_its_streams() {
        Lot lot = desk.decide(List.of(entry("a", null), entry("b", "a")));
        record("a");
        desk.begin(lot);

        assertThat(desk.confirm(lot)).isEqualTo(Lot.Standing.NONE);
        assertThat(node.stream("organisation:b")).isEmpty();

        Lot again = desk.decide(List.of(entry("a", null), entry("b", "a")));
        desk.begin(again);
        assertThat(desk.confirm(again)).isEqualTo(Lot.Standing.WHOLE);
        assertThat(refusal(again, 0)).isEqualTo("ORGANISATION_ALREADY_REGISTERED");
        assertThat(again.answers().getLast()).isInstanceOf(LotAnswer.Accepted.class);
    }

    @Test
    void what_was_refused_is_not_final_when_others_recorded_meanwhile() {
        Lot lot = desk.decide(List.of(entry("a", null), entry("b", "late")));
        record("late");
        desk.begin(lot);

        assertThat(desk.confirm(lot)).isEqualTo(Lot.Standing.ACCEPTED);

        Lot again = desk.decide(List.of(entry("b", "late")));
        desk.begin(again);
        assertThat(desk.confirm(again)).isEqualTo(Lot.Standing.WHOLE);
        assertThat(again.answers()).allMatch(LotAnswer.Accepted.class::isInstance);
    }

    @Test
    void a_lot_that_records_nothing_notices_others_too() {
        desk.begin(desk.decide(List.of()));
        Lot lot = desk.decide(List.of(entry("b", "late")));
        record("late");
        desk.begin(lot);

        assertThat(desk.confirm(lot)).isEqualTo(Lot.Standing.ACCEPTED);
    }

    @Test
    void a_trial_answers_the_same_and_records_nothing() throws SQLException {
        Connection scratch = node.part(DataSource.class).getConnection();
        try (LotDesk<RegisterOrganisation, Organisation> trial =
                node.part(LotDesks.class)
                        .foreseeing(RegisterOrganisationDecision::decide, scratch)) {
            Lot first = trial.decide(List.of(entry("a", "elder"), entry("elder", null)));
            trial.begin(first);
            trial.confirm(first);
            Lot second = trial.decide(List.of(entry("a", "elder"), entry("b", "a")));
            trial.begin(second);

            assertThat(trial.confirm(second)).isEqualTo(Lot.Standing.WHOLE);
            assertThat(refusal(first, 1)).isEqualTo("ORGANISATION_ALREADY_REGISTERED");
            assertThat(second.answers().getFirst()).isInstanceOf(LotAnswer.Repeated.class);
            assertThat(second.answers().getLast()).isInstanceOf(LotAnswer.Accepted.class);
        }
        assertThat(node.events()).isEqualTo(1);
    }

    /** With room for two states: what was let go is read again, from what was foreseen as well. */
    @Test
    void states_let_go_are_read_again() throws SQLException {
        Connection scratch = node.part(DataSource.class).getConnection();
        LotDesks few = node.part(LotDesks.class).keeping(2);
        for (LotDesk<RegisterOrganisation, Organisation> each :
                Arrays.asList(
                        few.<RegisterOrganisation, Organisation>foreseeing(
                                RegisterOrganisationDecision::decide, scratch),
                        few.<RegisterOrganisation, Organisation>recording(
                                RegisterOrganisationDecision::decide))) {
            String above = "elder";
            Lot before = new Lot();
            for (int i = 0; i < 20; i++) {
                Lot lot = each.decide(List.of(entry("o" + i, above), entry("p" + i, "o" + i / 3)));
                assertThat(each.confirm(before)).isEqualTo(Lot.Standing.WHOLE);
                each.begin(lot);
                assertThat(lot.answers()).allMatch(LotAnswer.Accepted.class::isInstance);
                above = "p" + i;
                before = lot;
            }
            assertThat(each.confirm(before)).isEqualTo(Lot.Standing.WHOLE);
            each.close();
        }
        assertThat(node.events()).isEqualTo(41);
    }

    private LotDesk<RegisterOrganisation, Organisation> desk() {
        return node.part(LotDesks.class).recording(RegisterOrganisationDecision::decide);
    }

    private void record(String organisation) {
        node.record(
                new OrganisationRegistered(
                        new OrganisationId(organisation), "n", "k", null, null, null, DAY, null));
    }

    private static String refusal(Lot lot, int index) {
        return ((LotAnswer.Refused) lot.answers().get(index)).details().code();
    }

    /** The command id is the organisation's. */
    private static Lot.Entry<RegisterOrganisation> entry(String id, @Nullable String parent) {
        RegisterOrganisation command =
                new RegisterOrganisation(
                        new OrganisationId(id),
                        "n",
                        "k",
                        null,
                        parent == null ? null : new OrganisationId(parent),
                        null,
                        DAY,
                        null);
        OrganisationId organ = new OrganisationId("organ");
        return new Lot.Entry<>(
                command,
                new Attribution(
                        new CommandId("command-" + id),
                        "register-organisation",
                        new AccountId("somebody"),
                        organ,
                        "r",
                        new RulebookVersion("us-chicago-police", "any"),
                        Origin.IMPORTED,
                        ContentDigests.of(
                                "register-organisation", organ, "r", "us-chicago-police", command),
                        null,
                        List.of()),
                List.of(command.target()));
    }
}
