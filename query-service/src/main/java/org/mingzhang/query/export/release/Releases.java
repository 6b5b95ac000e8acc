package org.mingzhang.query.export.release;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.mingzhang.merkle.derived.Table;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.query.export.Additions;
import org.mingzhang.query.export.Exported;
import org.mingzhang.query.export.LedgerExport;
import org.mingzhang.query.export.Progress;
import org.mingzhang.query.export.PublicSelection;

/**
 * A folder of releases: one folder each, {@code index.json} that lists them, and {@code latest},
 * which leads to the newest. The same log and the same releases before give the same bytes.
 */
public final class Releases {
    private static final String INDEX = "index.json";
    private static final String LATEST = "latest";
    private static final String FORMAT = "mingzhang-releases-1";

    private final Path folder;

    public Releases(Path folder) {
        this.folder = folder;
    }

    /** All of them, the newest last. */
    public List<Release> all() throws IOException {
        Path index = folder.resolve(INDEX);
        if (!Files.exists(index)) {
            return List.of();
        }
        return JsonReader.readObject(Files.readAllBytes(index)).items("releases").values().stream()
                .map(Json.Members.class::cast)
                .map(Release::of)
                .toList();
    }

    /**
     * Makes one more; those before stay as they are.
     *
     * @param statistics the counts of the first entries of the log
     * @param leaving told what was written before it appears; what it throws keeps it back
     * @throws org.mingzhang.query.export.NotExportable when the one before was altered
     */
    public Release publish(
            LedgerExport export,
            PublicSelection selection,
            LocalDate day,
            Progress progress,
            LongFunction<Table> statistics,
            Consumer<Exported> leaving)
            throws IOException {
        Files.createDirectories(folder);
        List<Release> releases = new ArrayList<>(all());
        String version = free(day);
        try (PublishedRecords before =
                releases.isEmpty()
                        ? PublishedRecords.nothing()
                        : PublishedRecords.of(
                                folder.resolve(releases.getLast().version()),
                                releases.getLast().manifest())) {
            Changes changes = new Changes(version, before, selection::hiding);
            Additions all = changes.with(() -> statistics.apply(export.size()));
            Exported exported =
                    export.write(selection, folder.resolve(version), all, progress, leaving);
            Release made =
                    new Release(
                            version,
                            exported.checkpoint().size(),
                            exported.records(),
                            changes.hidden(),
                            exported.manifest());
            releases.add(made);
            list(releases);
            return made;
        }
    }

    /** A version nobody has yet. */
    private String free(LocalDate day) {
        String version = day.toString();
        for (int number = 2; Files.exists(folder.resolve(version)); number++) {
            version = day + "-" + number;
        }
        return version;
    }

    private void list(List<Release> releases) throws IOException {
        List<Json> listed = releases.stream().map(Release::json).toList();
        Path next = folder.resolve("." + INDEX);
        Files.write(
                next,
                CanonicalJson.bytes(
                        new Json.Members(
                                Map.of(
                                        "format",
                                        Json.of(FORMAT),
                                        "releases",
                                        new Json.Items(listed)))));
        Files.move(next, folder.resolve(INDEX), ATOMIC_MOVE, REPLACE_EXISTING);
        Path link = folder.resolve("." + LATEST);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(releases.getLast().version()));
        Files.move(link, folder.resolve(LATEST), ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
