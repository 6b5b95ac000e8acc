package org.mingzhang.command.reinstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.HEAD;
import static org.mingzhang.command.testing.People.organisation;
import static org.mingzhang.command.testing.People.registered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatement;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatementDecision;
import org.mingzhang.command.reinstatement.proposereinstatement.ProposeReinstatement;
import org.mingzhang.command.reinstatement.proposereinstatement.ProposeReinstatementDecision;
import org.mingzhang.command.reinstatement.publishnotice.PublishNotice;
import org.mingzhang.command.reinstatement.publishnotice.PublishNoticeDecision;
import org.mingzhang.command.reinstatement.raiseobjection.RaiseObjection;
import org.mingzhang.command.reinstatement.raiseobjection.RaiseObjectionDecision;
import org.mingzhang.command.reinstatement.resolveobjection.ResolveObjection;
import org.mingzhang.command.reinstatement.resolveobjection.ResolveObjectionDecision;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPost;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPostDecision;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ObjectionRaised;
import org.mingzhang.reinstatement.event.ObjectionResolved;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.ObjectionId;
import org.mingzhang.shared.ReinstatementId;

/**
 * Thousands of random histories of one cadre: cases open and end, restrictions come and go, steps
 * are tried in any order. What was recorded is judged afterwards by plain loops over the events,
 * which share no code with the decisions. The seed in a failure replays it.
 */
class RandomHistoriesTest {
    private static final int HISTORIES = 4_000;
    private static final int LENGTH = 40;
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final Post LEADING = new Post("Director", BUREAU, "141", true);

    @Test
    void nobody_is_restored_while_a_case_is_open_or_a_restriction_runs() {
        int restored = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            Walk walk = new Walk(seed);
            for (int step = 0; step < LENGTH; step++) {
                walk.step();
            }
            restored += walk.restored;
        }
        assertThat(restored).as("restorings the histories reached").isGreaterThan(50);
    }

    private static final class Walk {
        private final long seed;
        private final Random random;
        private final TestLedger ledger =
                new TestLedger()
                        .given(organisation(COMMITTEE), organisation(BUREAU), registered())
                        .given(
                                new AppointedToPost(CADRE, HEAD, START, null),
                                new RelievedOfPost(CADRE, HEAD, START, null, "left"));
        private LocalDate today = START;
        private int restored;

        Walk(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void step() {
            today = today.plusDays(random.nextInt(4));
            ledger.today(today);
            int before = ledger.history().size();
            if (random.nextInt(8) == 0) {
                ledger.given(fromACase());
                return;
            }
            Decision decision = attempt();
            List<LedgerEvent> recorded = ledger.history().subList(before, ledger.history().size());
            if (decision instanceof Decision.Refused) {
                assertThat(recorded).as("seed %d: a refusal records nothing", seed).isEmpty();
            }
            if (recorded.stream().anyMatch(RestoredToPost.class::isInstance)) {
                restored++;
                judge(ledger.history().subList(0, before), (RestoredToPost) recorded.getFirst());
            }
        }

        private LedgerEvent fromACase() {
            CaseId id = new CaseId("case-" + random.nextInt(2));
            return switch (random.nextInt(5)) {
                case 0 -> new InvestigationOpened(CADRE, id, List.of("1"), today, today, today);
                case 1, 2 -> new InvestigationEnded(CADRE, id, today);
                case 3 -> new RestrictionsSet(CADRE, id, List.of(), today);
                default ->
                        new RestrictionsSet(
                                CADRE,
                                id,
                                List.of(
                                        new Restriction(
                                                "REMOVAL",
                                                today.minusDays(random.nextInt(5)),
                                                today.plusDays(random.nextInt(20)),
                                                List.of("LEADING_POST"),
                                                List.of())),
                                today);
            };
        }

        private Decision attempt() {
            ReinstatementId id = new ReinstatementId("procedure-" + random.nextInt(2));
            ObjectionId objection = new ObjectionId("objection-" + random.nextInt(2));
            LocalDate on = today.minusDays(random.nextInt(4)).plusDays(random.nextInt(2));
            List<GateStatement> statements =
                    random.nextInt(6) == 0
                            ? List.of(Procedures.says("ABLE", false))
                            : Procedures.statements();
            return switch (random.nextInt(9)) {
                case 0, 1 ->
                        ledger.take(
                                new ProposeReinstatement(
                                        id, CADRE, LEADING, COMMITTEE, on, "good", statements),
                                ProposeReinstatementDecision::decide);
                case 2 ->
                        ledger.take(
                                new DecideReinstatement(
                                        id,
                                        on,
                                        COMMITTEE,
                                        new Vote(11, 7 + random.nextInt(5), 5 + random.nextInt(4)),
                                        null),
                                DecideReinstatementDecision::decide);
                case 3, 4 ->
                        ledger.take(
                                new PublishNotice(id, on, 4 + random.nextInt(3), "board", "text"),
                                PublishNoticeDecision::decide);
                case 5 ->
                        ledger.take(
                                new RaiseObjection(id, objection, on, "summary"),
                                RaiseObjectionDecision::decide);
                case 6 ->
                        ledger.take(
                                new ResolveObjection(
                                        id, objection, on, random.nextInt(4) == 0, "grounds"),
                                ResolveObjectionDecision::decide);
                default ->
                        ledger.take(
                                new RestoreToPost(id, on, statements),
                                RestoreToPostDecision::decide);
            };
        }

        /** The oracle: what the events before say, read one by one. */
        private void judge(List<LedgerEvent> before, RestoredToPost restoring) {
            List<String> open = new ArrayList<>();
            List<String> stepsTaken = new ArrayList<>();
            List<String> objections = new ArrayList<>();
            List<RestrictionsSet> latest = new ArrayList<>();
            LocalDate noticeEnds = LocalDate.MAX;
            for (LedgerEvent event : before) {
                if (event instanceof InvestigationOpened opened) {
                    open.add(opened.caseId().value());
                } else if (event instanceof InvestigationEnded ended) {
                    open.removeIf(ended.caseId().value()::equals);
                } else if (event instanceof RestrictionsSet set) {
                    latest.removeIf(earlier -> earlier.caseId().equals(set.caseId()));
                    latest.add(set);
                } else if (event.stream().equals(restoring.stream())) {
                    stepsTaken.add(event.getClass().getSimpleName());
                    if (event instanceof NoticePublished notice) {
                        noticeEnds = notice.lastDay();
                    } else if (event instanceof ReinstatementDecided decided) {
                        assertThat(decided.vote().inFavour() * 2)
                                .as("seed %d: more than half of those who should attend", seed)
                                .isGreaterThan(decided.vote().shouldAttend());
                    } else if (event instanceof ObjectionRaised raised) {
                        objections.add(raised.objectionId().value());
                    } else if (event instanceof ObjectionResolved resolved) {
                        objections.remove(resolved.objectionId().value());
                        assertThat(resolved.upheld()).as("seed %d: upheld", seed).isFalse();
                    }
                }
            }
            assertThat(open).as("seed %d: cases open", seed).isEmpty();
            assertThat(objections).as("seed %d: objections open", seed).isEmpty();
            assertThat(stepsTaken)
                    .as("seed %d: steps", seed)
                    .startsWith(
                            ReinstatementProposed.class.getSimpleName(),
                            ReinstatementDecided.class.getSimpleName(),
                            NoticePublished.class.getSimpleName())
                    .doesNotContain(RestoredToPost.class.getSimpleName());
            assertThat(restoring.restoredOn())
                    .as("seed %d: after the notice, not in the future", seed)
                    .isAfter(noticeEnds)
                    .isBeforeOrEqualTo(today);
            for (LocalDate day = restoring.restoredOn(); !day.isAfter(today); ) {
                for (RestrictionsSet set : latest) {
                    for (Restriction each : set.restrictions()) {
                        boolean running =
                                day.toEpochDay() >= each.from().toEpochDay()
                                        && day.toEpochDay() <= each.until().toEpochDay();
                        assertThat(running).as("seed %d: %s on %s", seed, each, day).isFalse();
                    }
                }
                day = day.plusDays(1);
            }
        }
    }
}
