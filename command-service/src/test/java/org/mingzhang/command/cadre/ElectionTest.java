package org.mingzhang.command.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;
import static org.mingzhang.cadre.CadreRefusal.POST_ALREADY_HELD;
import static org.mingzhang.cadre.CadreRefusal.POST_NOT_HELD;
import static org.mingzhang.cadre.CadreRefusal.POST_ORGANISATION_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.POST_TITLE_MISSING;
import static org.mingzhang.cadre.ElectionRefusal.ELECTION_NOT_NAMED;
import static org.mingzhang.cadre.ElectionRefusal.POST_ENDED_BY_ELECTORS;
import static org.mingzhang.cadre.ElectionRefusal.POST_FILLED_BY_ELECTION;
import static org.mingzhang.cadre.ElectionRefusal.POST_NOT_ELECTIVE;
import static org.mingzhang.cadre.ElectionRefusal.WAY_OUT_GROUNDS_MISSING;
import static org.mingzhang.cadre.ElectionRefusal.WAY_OUT_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.RESTRICTED;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.ElectionRefusal;
import org.mingzhang.cadre.event.ElectedToPost;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.command.cadre.appointtopost.AppointToPost;
import org.mingzhang.command.cadre.appointtopost.AppointToPostDecision;
import org.mingzhang.command.cadre.endelectedpost.EndElectedPost;
import org.mingzhang.command.cadre.endelectedpost.EndElectedPostDecision;
import org.mingzhang.command.cadre.recordelection.RecordElection;
import org.mingzhang.command.cadre.recordelection.RecordElectionDecision;
import org.mingzhang.command.cadre.relieveofpost.RelieveOfPost;
import org.mingzhang.command.cadre.relieveofpost.RelieveOfPostDecision;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;

/** A village committee: elected alone, and left only by the ways the law knows (vector V-23). */
class ElectionTest {
    private static final OrganisationId VILLAGE = new OrganisationId("village");
    private static final LocalDate DAY = LocalDate.of(2021, 4, 18);

    private static final class Situation {
        final TestLedger ledger =
                People.ledger()
                        .under(StrictRulebook.packed())
                        .given(
                                new OrganisationRegistered(
                                        VILLAGE,
                                        "村委会",
                                        "VILLAGE_COMMITTEE",
                                        null,
                                        null,
                                        null,
                                        DAY,
                                        null),
                                new OrganisationRegistered(
                                        BUREAU,
                                        "局",
                                        "ADMINISTRATIVE_ORGAN",
                                        null,
                                        null,
                                        null,
                                        DAY,
                                        null));
        String title = "村委会主任";
        OrganisationId at = VILLAGE;
        LocalDate on = DAY;
        String text = "第十一届换届选举";
        String way = "RECALL";
        CaseId caseId = People.CASE;

        Post post() {
            return new Post(title, at, null, true);
        }

        Situation held() {
            ledger.given(
                    new ElectedToPost(CADRE, post(), DAY, "election"),
                    new ElectedToPost(CADRE, new Post(title, BUREAU, null, true), DAY, "election"));
            return this;
        }
    }

    private static final RefusalTable<?> ELECTION =
            new RefusalTable<>(
                            Situation::new,
                            (Situation s) ->
                                    s.ledger.ask(
                                            new RecordElection(CADRE, s.post(), s.on, s.text),
                                            RecordElectionDecision::decide))
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(PROCESSING_IS_RESTRICTED, s -> s.ledger.given(RESTRICTED))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = LocalDate.of(2026, 11, 22))
                    .row(POST_TITLE_MISSING, s -> s.title = " ")
                    .row(POST_ORGANISATION_UNKNOWN, s -> s.at = NOWHERE)
                    .row(POST_ALREADY_HELD, Situation::held)
                    .row(POST_NOT_ELECTIVE, s -> s.at = COMMITTEE)
                    .row(ELECTION_NOT_NAMED, s -> s.text = "");

    private static final RefusalTable<?> END =
            new RefusalTable<>(
                            () -> new Situation().held(),
                            (Situation s) ->
                                    s.ledger.ask(
                                            new EndElectedPost(
                                                    CADRE, s.post(), s.on, s.way, s.caseId, s.text),
                                            EndElectedPostDecision::decide))
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = LocalDate.of(2026, 11, 22))
                    .row(POST_NOT_HELD, s -> s.title = "other")
                    .row(CASE_DOES_NOT_NAME_CADRE, s -> s.caseId = new CaseId("other"))
                    .row(POST_NOT_ELECTIVE, s -> s.at = BUREAU)
                    .row(WAY_OUT_UNKNOWN, s -> s.way = "REMOVAL")
                    .row(WAY_OUT_GROUNDS_MISSING, s -> s.text = "");

    @TestFactory
    Stream<DynamicTest> refusals() {
        return Stream.of(ELECTION, END).flatMap(RefusalTable::tests);
    }

    @Test
    void nobody_appoints_to_it() {
        Situation s = new Situation();
        assertThat(
                        refusal(
                                s.ledger.ask(
                                        new AppointToPost(CADRE, s.post(), DAY),
                                        AppointToPostDecision::decide)))
                .isEqualTo(POST_FILLED_BY_ELECTION);
    }

    @Test
    void nobody_removes_from_it() {
        Situation s = new Situation().held();
        assertThat(
                        refusal(
                                s.ledger.ask(
                                        new RelieveOfPost(CADRE, s.post(), DAY, null, "grounds"),
                                        RelieveOfPostDecision::decide)))
                .isEqualTo(POST_ENDED_BY_ELECTORS);
    }

    @Test
    void an_elected_post_is_held_until_it_ends() {
        Situation s = new Situation();
        s.ledger.take(
                new RecordElection(CADRE, s.post(), DAY, "election"),
                RecordElectionDecision::decide);
        assertThat(s.ledger.cadre(CADRE).posts()).contains(s.post());
        s.ledger.take(
                new EndElectedPost(CADRE, s.post(), DAY, "END_OF_TERM", null, "term over"),
                EndElectedPostDecision::decide);
        assertThat(s.ledger.cadre(CADRE).posts()).doesNotContain(s.post());
    }

    private static ElectionRefusal refusal(Decision decision) {
        return (ElectionRefusal) ((Decision.Refused) decision).refusal();
    }
}
