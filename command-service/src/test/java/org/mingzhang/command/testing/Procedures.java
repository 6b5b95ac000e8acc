package org.mingzhang.command.testing;

import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.DIRECTOR;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.cadre.event.ReinstatementBegun;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.command.reinstatement.GateStatement;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ObjectionRaised;
import org.mingzhang.reinstatement.event.ObjectionResolved;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.shared.ObjectionId;
import org.mingzhang.shared.ReinstatementId;

/** A reinstatement procedure at each of its steps, on the days of the published vectors. */
public final class Procedures {
    public static final ReinstatementId ID = new ReinstatementId("reinstatement-1");
    public static final ObjectionId OBJECTION = new ObjectionId("objection-1");
    public static final LocalDate PROPOSED = LocalDate.of(2026, 9, 1);
    public static final LocalDate DECIDED = LocalDate.of(2026, 9, 10);
    public static final LocalDate PUBLISHED = LocalDate.of(2026, 9, 23);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 8);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final Vote VOTE = new Vote(11, 8, 6);

    private Procedures() {}

    /** Nothing proposed yet. */
    public static TestLedger nothing() {
        return People.ledger().today(TODAY);
    }

    public static TestLedger proposed() {
        return nothing()
                .given(
                        new ReinstatementProposed(
                                ID, CADRE, DIRECTOR, COMMITTEE, PROPOSED, "good", List.of()),
                        new ReinstatementBegun(CADRE, ID, PROPOSED));
    }

    public static TestLedger decided() {
        return proposed().given(new ReinstatementDecided(ID, DECIDED, COMMITTEE, VOTE, true, null));
    }

    public static TestLedger onNotice() {
        return decided().given(new NoticePublished(ID, PUBLISHED, 5, LAST_DAY, "board", "text"));
    }

    public static TestLedger objected() {
        return onNotice().given(new ObjectionRaised(ID, OBJECTION, PUBLISHED, "summary"));
    }

    /** Spoils a procedure: it ended. */
    public static void end(TestLedger ledger) {
        ledger.given(
                new ReinstatementDecided(ID, DECIDED, COMMITTEE, VOTE, false, null),
                new ReinstatementEnded(CADRE, ID, false, DECIDED));
    }

    /** Spoils a procedure: it stands at an earlier step. */
    public static void back(TestLedger ledger) {
        ledger.given(
                new ReinstatementProposed(
                        ID, CADRE, DIRECTOR, COMMITTEE, PROPOSED, "good", List.of()));
    }

    public static ObjectionResolved resolved(boolean upheld) {
        return new ObjectionResolved(ID, OBJECTION, LAST_DAY, upheld, "grounds");
    }

    public static GateStatement says(String gate, boolean satisfied) {
        return new GateStatement(gate, satisfied, "looked into", "file 1");
    }

    /** Both attested gates of the test rulebook, satisfied. */
    public static List<GateStatement> statements() {
        return List.of(says("ABLE", true), says("LIKED", true));
    }
}
