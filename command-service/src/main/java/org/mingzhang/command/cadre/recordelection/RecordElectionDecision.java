package org.mingzhang.command.cadre.recordelection;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.POST_ALREADY_HELD;
import static org.mingzhang.cadre.CadreRefusal.POST_ORGANISATION_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.POST_TITLE_MISSING;
import static org.mingzhang.cadre.ElectionRefusal.ELECTION_NOT_NAMED;
import static org.mingzhang.cadre.ElectionRefusal.POST_NOT_ELECTIVE;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;

import java.util.List;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ElectedToPost;
import org.mingzhang.command.cadre.ElectiveChecks;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether an election is recorded. The ledger is told of it; it does not judge voters. */
public final class RecordElectionDecision {
    private RecordElectionDecision() {}

    public static Decision decide(
            RecordElection command, CadreFile state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .procedure(
                        () -> !state.protection().restricted(),
                        PROCESSING_IS_RESTRICTED,
                        "/cadreId")
                .must(
                        () -> !command.electedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/electedOn",
                        command.electedOn(),
                        facts.today())
                .must(() -> !command.post().title().isBlank(), POST_TITLE_MISSING, "/post/title")
                .must(
                        () -> records.organisation(command.post().organisation()).known(),
                        POST_ORGANISATION_UNKNOWN,
                        "/post/organisation")
                .must(() -> !state.posts().contains(command.post()), POST_ALREADY_HELD, "/post")
                .must(
                        () -> ElectiveChecks.rule(command.post(), records, facts).isPresent(),
                        POST_NOT_ELECTIVE,
                        "/post/organisation")
                .procedure(() -> !command.election().isBlank(), ELECTION_NOT_NAMED, "/election")
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new ElectedToPost(
                                                command.cadreId(),
                                                command.post(),
                                                command.electedOn(),
                                                command.election())));
    }
}
