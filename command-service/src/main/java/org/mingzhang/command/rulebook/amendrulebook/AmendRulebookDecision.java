package org.mingzhang.command.rulebook.amendrulebook;

import static org.mingzhang.command.rulebook.RulebookChecks.adopted;
import static org.mingzhang.command.rulebook.RulebookChecks.carried;
import static org.mingzhang.command.rulebook.RulebookChecks.dated;
import static org.mingzhang.command.rulebook.RulebookChecks.sourced;

import java.util.List;
import java.util.Optional;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.rulebook.event.RulebookAmended;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.rulebook.history.RulebookRefusal;

/** Decides whether a later version takes the place of the one in force. */
public final class AmendRulebookDecision {
    private AmendRulebookDecision() {}

    public static Decision decide(
            AmendRulebook command, RulebookHistory state, Rulebooks books, Facts facts) {
        String id = command.rulebookId().value();
        List<String> versions = books.editions(id).stream().map(Edition::version).toList();
        Optional<Edition> to = books.edition(id, command.to());
        return adopted(state, facts)
                .must(
                        () -> state.version().equals(Optional.of(command.from())),
                        RulebookRefusal.RULEBOOK_VERSION_NOT_IN_FORCE,
                        "/from",
                        command.from(),
                        state.version().orElse(""))
                .must(
                        () -> versions.contains(command.from()),
                        RulebookRefusal.RULEBOOK_VERSION_UNKNOWN,
                        "/from",
                        command.from())
                .also(checks -> later(command, versions, checks))
                .also(carried(to, command.to(), Optional.of(command.digest()), "/to"))
                .also(sourced("/source", command.source()))
                .also(dated("/amendedOn", command.amendedOn(), state.since(), facts))
                .secondPerson()
                .accept(
                        () ->
                                List.of(
                                        new RulebookAmended(
                                                command.rulebookId(),
                                                command.from(),
                                                command.to(),
                                                command.digest(),
                                                changed(id, command, books),
                                                command.source(),
                                                command.amendedOn())));
    }

    private static Checks later(AmendRulebook command, List<String> versions, Checks checks) {
        return checks.must(
                        () -> versions.contains(command.to()),
                        RulebookRefusal.RULEBOOK_VERSION_UNKNOWN,
                        "/to",
                        command.to())
                .must(
                        () -> versions.indexOf(command.to()) > versions.indexOf(command.from()),
                        RulebookRefusal.RULEBOOK_NOT_LATER,
                        "/to",
                        command.to());
    }

    private static List<String> changed(String id, AmendRulebook command, Rulebooks books) {
        Edition from = books.edition(id, command.from()).orElseThrow();
        return List.copyOf(books.edition(id, command.to()).orElseThrow().changedFrom(from));
    }
}
