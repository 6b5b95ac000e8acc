package org.mingzhang.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.report.Language;
import org.mingzhang.merkle.tile.EntryBundle;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.merkle.verify.VerifyCommand;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.PostgresEventStorageEngine;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.wire.EventMetaData;
import org.mingzhang.wire.EventTypes;

/** A ledger with its log, to be exported, and a stranger who verifies. */
final class ExportedLedger implements AutoCloseable {
    /** The scenario announces to the unit alone; at the end everybody is told. */
    static final List<LedgerEvent> ANNOUNCED =
            Stream.concat(
                            Scenario.events().stream(),
                            Stream.of(
                                    new DecisionAnnounced(
                                            Scenario.CASE,
                                            Scenario.ON_WANG,
                                            Scenario.day(60),
                                            new Publicity("MEDIA", "县政府网站", "PUBLIC"),
                                            false,
                                            List.of())))
                    .toList();

    private static final Signer SIGNER =
            Signer.ofSeed("ledger.test/log", SignatureKind.ED25519, new byte[32]);

    final EmbeddedLedger database = EmbeddedLedger.create();
    final EventSealing sealing = new EventSealing(MasterKey.of(new byte[32]));
    final StoredEvents stored = new StoredEvents(database.app(), sealing);
    final Path log;

    /** What was told before it appeared. */
    final List<Exported> left = new ArrayList<>();

    ExportedLedger(Path log, List<LedgerEvent> events) throws IOException {
        this.log = log;
        MemoryLedger memory = new MemoryLedger();
        events.forEach(memory::record);
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Recorded<LedgerEvent> each : memory.all()) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            each.stream().type().word(),
                            each.stream().toString(),
                            each.sequence(),
                            each.event(),
                            MetaData.from(EventMetaData.of(each.by()))));
        }
        try (PostgresEventStorageEngine engine =
                PostgresEventStorageEngine.builder()
                        .dataSource(database.app())
                        .appendIdKey(EventMetaData.COMMAND_ID)
                        .eventSerializer(new WireNameSerializer())
                        .snapshotSerializer(new WireNameSerializer())
                        .sealing(sealing)
                        .build()) {
            engine.appendEvents(messages);
        }
        sign(events.size());
    }

    /** Writes the log of the first entries, as a keeper would. */
    void sign(int size) throws IOException {
        Set<String> every = new TreeSet<>(EventTypes.all().keySet());
        List<byte[]> leaves =
                stored.entries(every, 0, size - 1).stream().map(EventSealing::leaf).toList();
        RunningTree tree = new RunningTree();
        leaves.forEach(leaf -> tree.add(Hash.ofLeaf(leaf)));
        List<Hash> hashes = leaves.stream().map(Hash::ofLeaf).toList();
        for (Map.Entry<Tile, byte[]> tile :
                TileBuilder.append(0, none -> new byte[0], hashes).entrySet()) {
            write(tile.getKey().path(), tile.getValue());
        }
        for (int from = 0; from < size; from += Tile.FULL) {
            List<byte[]> bundle = leaves.subList(from, Math.min(size, from + Tile.FULL));
            write(
                    new Tile(Tile.ENTRIES, from / Tile.FULL, bundle.size()).path(),
                    EntryBundle.of(bundle));
        }
        String text = new Checkpoint(SIGNER.verifier().name(), size, tree.root()).text();
        write("checkpoint", new SignedNote(text, List.of(SIGNER.sign(text, 0))).bytes());
        write("vkeys", (SIGNER.verifier() + "\n").getBytes(UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = log.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    Selection open() {
        return new PublicSelection(stored, sealing);
    }

    Selection whole(String id) {
        return WholeSelection.of(stored, sealing, id).orElseThrow();
    }

    Exported export(Selection selection, Path target) throws IOException {
        return LedgerExport.under(log)
                .write(selection, target, (entries, records) -> {}, left::add);
    }

    /** What the verifier says, its exit code first. */
    static String verdict(Path export) {
        StringWriter out = new StringWriter();
        int exit =
                new VerifyCommand(
                                new PrintWriter(out, true), new PrintWriter(out, true), Language.EN)
                        .run(List.of(export.toString(), "--key", SIGNER.verifier().toString()));
        return exit + " " + out;
    }

    @Override
    public void close() {
        database.close();
    }
}
