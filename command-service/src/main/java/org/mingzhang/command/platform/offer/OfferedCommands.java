package org.mingzhang.command.platform.offer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.command.approval.giveapproval.GiveApproval;
import org.mingzhang.command.historyimport.ImportRecord;
import org.mingzhang.command.platform.bus.CommandType;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.command.upkeep.recordaccountchange.RecordAccountChange;
import org.mingzhang.command.upkeep.recordfinding.RecordFinding;
import org.mingzhang.command.upkeep.recordfindingend.RecordFindingEnd;
import org.mingzhang.command.upkeep.recordlogkeyend.RecordLogKeyEnd;
import org.mingzhang.command.upkeep.recordpolicychange.RecordPolicyChange;
import org.mingzhang.command.upkeep.recordtwinroot.RecordTwinRoot;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.WireJson;

/**
 * The commands the door takes over HTTP. Not among them are give-approval, because whoever approves
 * posts the content itself, never a bare digest; import-record, because the rows of an older
 * register come out of its file; and what the ledger puts on record of itself.
 */
public final class OfferedCommands {
    private final Map<String, CommandType> byName;
    private final Map<String, Text> titles = new TreeMap<>();

    public OfferedCommands(CommandTypes types) {
        byName = new TreeMap<>(types.all());
        byName.remove(CommandTypes.nameOf(GiveApproval.class));
        byName.remove(CommandTypes.nameOf(ImportRecord.class));
        byName.remove(CommandTypes.nameOf(RecordAccountChange.class));
        byName.remove(CommandTypes.nameOf(RecordLogKeyEnd.class));
        byName.remove(CommandTypes.nameOf(RecordPolicyChange.class));
        byName.remove(CommandTypes.nameOf(RecordTwinRoot.class));
        byName.remove(CommandTypes.nameOf(RecordFinding.class));
        byName.remove(CommandTypes.nameOf(RecordFindingEnd.class));
        try (InputStream in = resource("titles.json")) {
            WireJson.mapper()
                    .readTree(in)
                    .properties()
                    .forEach(
                            title ->
                                    titles.put(
                                            title.getKey(),
                                            WireJson.mapper()
                                                    .convertValue(title.getValue(), Text.class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them by name, in alphabetical order. */
    public Map<String, CommandType> all() {
        return byName;
    }

    /** What a command is called by people. */
    public Text title(String name) {
        return titles.getOrDefault(name, new Text(name, name));
    }

    public Optional<CommandType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<String> near(String name) {
        return NearNames.of(name, byName.keySet());
    }

    public CommandList list() {
        return new CommandList(
                byName.values().stream()
                        .map(
                                type ->
                                        new CommandList.Entry(
                                                type.name(),
                                                title(type.name()),
                                                DecisionReach.of(type.type()).codes()))
                        .toList());
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                OfferedCommands.class.getResourceAsStream("/commands/" + name), name);
    }
}
