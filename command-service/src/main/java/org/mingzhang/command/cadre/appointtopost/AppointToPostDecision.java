package org.mingzhang.command.cadre.appointtopost;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNDER_INVESTIGATION;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.POST_ALREADY_HELD;
import static org.mingzhang.cadre.CadreRefusal.POST_BARRED_BY_RESTRICTION;
import static org.mingzhang.cadre.CadreRefusal.POST_LEVEL_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.POST_ORGANISATION_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.POST_TITLE_MISSING;
import static org.mingzhang.cadre.ElectionRefusal.POST_FILLED_BY_ELECTION;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;

import java.util.List;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.PostBar;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.command.cadre.ElectiveChecks;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/**
 * Decides whether an ordinary appointment is recorded. Cases and restrictions count on the day of
 * the appointment, so that an appointment of years ago can still be put on record.
 */
public final class AppointToPostDecision {
    private AppointToPostDecision() {}

    public static Decision decide(
            AppointToPost command, CadreFile state, Records records, Facts facts) {
        List<InvestigationOpened> open =
                state.openInvestigations().stream()
                        .filter(each -> !each.openedOn().isAfter(command.appointedOn()))
                        .toList();
        List<PostBar> bars =
                PostBar.against(
                        state,
                        command.post(),
                        command.appointedOn(),
                        command.appointedOn(),
                        facts.rulebook());
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .procedure(
                        () -> !state.protection().restricted(),
                        PROCESSING_IS_RESTRICTED,
                        "/cadreId")
                .must(
                        () -> !command.appointedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/appointedOn",
                        command.appointedOn(),
                        facts.today())
                .must(() -> !command.post().title().isBlank(), POST_TITLE_MISSING, "/post/title")
                .must(
                        () -> facts.rulebook().admitsRank(command.post().level()),
                        POST_LEVEL_UNKNOWN,
                        "/post/level",
                        String.valueOf(command.post().level()))
                .must(
                        () -> records.organisation(command.post().organisation()).known(),
                        POST_ORGANISATION_UNKNOWN,
                        "/post/organisation")
                .must(() -> !state.posts().contains(command.post()), POST_ALREADY_HELD, "/post")
                .also(
                        ElectiveChecks.notElective(
                                command.post(), records, facts, POST_FILLED_BY_ELECTION))
                .procedure(
                        open::isEmpty,
                        CADRE_UNDER_INVESTIGATION,
                        "/cadreId",
                        open.stream().map(each -> each.caseId().value()).findFirst().orElse(""))
                .procedure(
                        bars::isEmpty,
                        POST_BARRED_BY_RESTRICTION,
                        "/post",
                        bars.stream().map(bar -> bar.explanation().zh()).findFirst().orElse(""),
                        bars.stream().map(bar -> bar.explanation().en()).findFirst().orElse(""))
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new AppointedToPost(
                                                command.cadreId(),
                                                command.post(),
                                                command.appointedOn(),
                                                null)));
    }
}
