package org.mingzhang.command.rulebook.adoptrulebook;

import static org.mingzhang.command.rulebook.RulebookChecks.carried;
import static org.mingzhang.command.rulebook.RulebookChecks.dated;

import java.util.List;
import java.util.Optional;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.rulebook.event.RulebookAdopted;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.rulebook.history.RulebookRefusal;

/** Decides whether a rulebook is adopted: once, in a version the program carries. */
public final class AdoptRulebookDecision {
    private AdoptRulebookDecision() {}

    public static Decision decide(
            AdoptRulebook command, RulebookHistory state, Rulebooks books, Facts facts) {
        String id = command.rulebookId().value();
        return Checks.under(facts)
                .must(
                        () -> books.ids().contains(id),
                        RulebookRefusal.RULEBOOK_UNKNOWN,
                        "/rulebookId",
                        id)
                .must(
                        () -> state.version().isEmpty(),
                        RulebookRefusal.RULEBOOK_ALREADY_ADOPTED,
                        "/rulebookId")
                .also(
                        carried(
                                books.edition(id, command.version()),
                                command.version(),
                                Optional.of(command.digest()),
                                "/version"))
                .also(dated("/adoptedOn", command.adoptedOn(), Optional.empty(), facts))
                .secondPerson()
                .accept(
                        () ->
                                List.of(
                                        new RulebookAdopted(
                                                command.rulebookId(),
                                                command.version(),
                                                command.digest(),
                                                command.adoptedOn())));
    }
}
