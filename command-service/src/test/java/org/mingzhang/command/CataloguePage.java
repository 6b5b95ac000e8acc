package org.mingzhang.command;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingzhang.command.platform.bus.CommandType;
import org.mingzhang.command.platform.offer.DecisionReach;
import org.mingzhang.command.platform.offer.OfferedCommands;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Refusal;

/** The catalogue as text: each command with its refusals in order and the events it records. */
final class CataloguePage {
    private CataloguePage() {}

    static String render(OfferedCommands commands, Collection<Rulebook> books) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # 命令目录 / Catalogue of commands

                Each command: the refusals its decision comes to, in that order, with the rule each rests
                on ([legal-basis.md](legal-basis.md)), and the events recorded when none of them holds. What
                a refusal means and how to mend it: [refusals.md](refusals.md). Generated from the code of
                the decisions, compared with it by `ReferencePagesTest`.
                """);
        commands.all().values().forEach(type -> command(page, type, commands, books));
        return page.toString();
    }

    private static void command(
            StringBuilder page,
            CommandType type,
            OfferedCommands commands,
            Collection<Rulebook> books) {
        DecisionReach reach = DecisionReach.of(type.type());
        page.append("\n## ").append(type.name()).append(" — ");
        page.append(commands.title(type.name()).zh()).append("\n\n");
        page.append(commands.title(type.name()).en()).append('.');
        String fourEyes =
                books.stream()
                        .filter(book -> book.fourEyes().contains(type.name()))
                        .map(book -> book.version().id())
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!fourEyes.isEmpty()) {
            page.append(" Needs another person's approval under ").append(fourEyes).append('.');
        }
        page.append("\n\n");
        int place = 1;
        for (Refusal refusal : reach.refusals()) {
            page.append(place++).append(". [").append(refusal.code()).append("](refusals.md#");
            page.append(refusal.code().toLowerCase(Locale.ROOT)).append(')');
            String basis = refusal.text().basis();
            page.append(basis.isEmpty() ? "" : " · " + basis).append('\n');
        }
        page.append("\nRecords ");
        page.append(
                reach.events().stream()
                        .map(event -> "`" + event + "`")
                        .collect(Collectors.joining(", ")));
        page.append(".\n");
    }
}
