package org.mingzhang.command.historyimport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.WireName;

/** Several decisions as one: each sees what the ones before it decided; one refusal ends all. */
final class Steps {
    private final RecordsSoFar records;
    private final Facts facts;
    private final List<LedgerEvent> events = new ArrayList<>();
    private final List<RecordedWarning> warnings = new ArrayList<>();
    private Decision.@Nullable Refused refused;

    Steps(RecordsSoFar records, Facts facts) {
        this.records = records;
        this.facts = facts;
    }

    /** Takes one more decision, under the name its command has when it is entered live. */
    <C extends LedgerCommand> Steps take(C command, BiFunction<Records, Facts, Decision> decision) {
        WireName name = command.getClass().getAnnotation(WireName.class);
        return take(decision, name == null ? facts : under(name.value()));
    }

    /** Takes one more decision under the command that is being decided. */
    Steps take(BiFunction<Records, Facts, Decision> decision) {
        return take(decision, facts);
    }

    /** What all of them decided. */
    Decision decision() {
        Decision.Refused first = refused;
        return first != null
                ? first
                : new Decision.Accepted(events, warnings.stream().distinct().toList());
    }

    private Steps take(BiFunction<Records, Facts, Decision> decision, Facts known) {
        if (refused != null) {
            return this;
        }
        switch (decision.apply(records, known)) {
            case Decision.Refused no -> refused = no;
            case Decision.Accepted yes -> {
                yes.events().forEach(records::add);
                events.addAll(yes.events());
                warnings.addAll(yes.warnings());
            }
        }
        return this;
    }

    private Facts under(String command) {
        Attribution by = facts.attribution();
        return new Facts(
                facts.today(),
                new Attribution(
                        by.commandId(),
                        command,
                        by.actor(),
                        by.organ(),
                        by.reason(),
                        by.rulebook(),
                        by.origin(),
                        by.digest(),
                        by.approval(),
                        by.warnings()),
                facts.rulebook());
    }
}
