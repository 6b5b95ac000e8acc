package org.mingzhang.query.export.job;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.shared.ExportId;
import org.mingzhang.wire.WireJson;

/** Where jobs and their files lie: a folder each, for the owner of the process alone to read. */
final class JobFolder {
    private static final String JOB = "job.json";
    private static final String FILE = "export.zip";

    private final Path folder;

    JobFolder(Path folder) {
        this.folder = folder;
    }

    /** The jobs of earlier runs. */
    List<ExportJob> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> jobs = Files.list(folder)) {
            return jobs.map(each -> each.resolve(JOB))
                    .filter(Files::isRegularFile)
                    .map(JobFolder::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path file(ExportId id) {
        return folder.resolve(id.value()).resolve(FILE);
    }

    /** Keeps the job as it is now; a crash leaves the old state or the new one. */
    void keep(ExportJob job) {
        Path own = folder.resolve(job.id().value());
        try {
            Files.createDirectories(
                    own,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Path next = own.resolve(JOB + ".next");
            Files.write(next, WireJson.mapper().writeValueAsBytes(job));
            Files.move(next, own.resolve(JOB), ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes whatever was made for a job; the job itself is still known. */
    void empty(ExportId id) {
        delete(folder.resolve(id.value()), false);
    }

    void forget(ExportId id) {
        delete(folder.resolve(id.value()), true);
    }

    private static void delete(Path own, boolean all) {
        if (!Files.exists(own)) {
            return;
        }
        try (Stream<Path> files = Files.walk(own)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                if (all || !(each.equals(own) || each.equals(own.resolve(JOB)))) {
                    Files.delete(each);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ExportJob read(Path file) {
        try {
            return WireJson.mapper().readValue(file.toFile(), ExportJob.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
