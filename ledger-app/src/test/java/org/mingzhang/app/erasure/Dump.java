package org.mingzhang.app.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.audit.LedgerAudit;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.query.export.LedgerExport;
import org.mingzhang.query.export.PublicSelection;
import org.mingzhang.query.export.Selection;
import org.mingzhang.query.export.WholeSelection;
import org.mingzhang.query.replay.ProjectionStatus;
import org.mingzhang.query.replay.Projections;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.StoredEvents;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Everything a ledger holds, read past the ledger. */
record Dump(LedgerNode node, Path folder) {

    /** The tables, of any schema, that hold a text, as such or as bytes. */
    List<String> tablesWith(String text) throws SQLException {
        List<String> tables =
                column(
                        "select table_schema || '.' || table_name from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in"
                                + " ('pg_catalog', 'information_schema')");
        assertThat(tables).contains("ledger.event", "view.cadre_row", "view.dead_letter");
        String bytes = HexFormat.of().formatHex(text.getBytes(UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            String rows =
                    "select 1 from %s t where position('%s' in t::text) > 0 or position('%s' in t::text) > 0"
                            .formatted(table, text, bytes);
            if (!column(rows).isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    /** How many events are parked. */
    int parked() throws SQLException {
        return column("select deadLetterIdentifier from view.dead_letter").size();
    }

    /** What the events say that were recorded in these streams; null for all but the parked. */
    String opened(@Nullable List<String> streams) {
        StringBuilder said = new StringBuilder();
        StoredEvents stored = node.part(StoredEvents.class);
        stored.scan(
                0,
                stored.head(),
                event -> {
                    if (streams == null
                            ? !event.streamId().equals(PlantedTexts.ODD.toString())
                            : streams.contains(event.streamId())) {
                        said.append(new String(event.payload(), UTF_8))
                                .append(new String(event.metaData(), UTF_8));
                    }
                });
        return said.toString();
    }

    /** How many keys there are of these scopes. */
    int keys(List<String> scopes) {
        try {
            return column(
                            "select scope from ledger.sealing_key where scope in ('"
                                    + String.join("', '", scopes)
                                    + "')")
                    .size();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection owner = node.ownerConnection();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** All files of a part of the data folder, one after the other. */
    String files(String part) {
        StringBuilder everything = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve(part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                everything.append(Files.readString(file, ISO_8859_1)).append('\n');
            }
        } catch (IOException notYet) {
            return "";
        }
        return new String(everything.toString().getBytes(ISO_8859_1), UTF_8);
    }

    /** Lists and log have seen all that is recorded. */
    boolean shown() {
        long head = node.part(StoredEvents.class).head();
        return node.part(Projections.class).all().stream()
                        .mapToLong(ProjectionStatus::position)
                        .allMatch(position -> position == head)
                && files("log").contains("\n" + (head + 1) + "\n");
    }

    /** What an audit of all that is recorded finds; nothing is signed by then. */
    LedgerAudit audit() throws SQLException {
        try (Connection owner = node.ownerConnection()) {
            DataSource rows = new SingleConnectionDataSource(owner, true);
            EventSealing sealing = node.part(EventSealing.class);
            return LedgerAudit.of(
                    new StoredEvents(rows, sealing),
                    new SealingKeys(rows),
                    sealing::commits,
                    null,
                    at -> {});
        }
    }

    /** A new export of one case, or of what anybody may see. */
    String exported(String matter) throws IOException {
        StoredEvents stored = node.part(StoredEvents.class);
        EventSealing sealing = node.part(EventSealing.class);
        Selection selection =
                matter == null
                        ? new PublicSelection(stored, sealing)
                        : WholeSelection.of(stored, sealing, matter).orElseThrow();
        Path target = Files.createTempDirectory(folder, "export").resolve("made");
        LedgerExport.under(folder.resolve("log"))
                .write(selection, target, (seen, records) -> {}, made -> {});
        return Files.readString(target.resolve("records.jsonl"));
    }
}
