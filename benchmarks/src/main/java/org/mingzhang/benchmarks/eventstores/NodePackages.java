package org.mingzhang.benchmarks.eventstores;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A folder with the packages the peers come in, of the versions that are locked.
 *
 * @param folder where Node finds them
 */
record NodePackages(Path folder) {
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "emmett.mjs");
    private static final int MINUTES = 5;

    /**
     * Installs them; no script of theirs is run.
     *
     * @param folder a new one is made
     * @return empty where there is no Node, or its packages cannot be had
     */
    static Optional<NodePackages> install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String each : FILES) {
            try (InputStream file = NodePackages.class.getResourceAsStream(each)) {
                Files.copy(Objects.requireNonNull(file), folder.resolve(each));
            }
        }
        boolean installed =
                ends(folder, "node", "--version")
                        && ends(
                                folder,
                                "npm",
                                "ci",
                                "--ignore-scripts",
                                "--no-audit",
                                "--no-fund",
                                // Where they cannot be had it is said at once.
                                "--fetch-retries=0",
                                "--fetch-timeout=20000");
        return installed ? Optional.of(new NodePackages(folder)) : Optional.empty();
    }

    /** True when the program is there, and ends well. */
    private static boolean ends(Path folder, String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("install.log").toFile())
                            .start();
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** A file of a package. */
    String text(String name) throws IOException {
        return Files.readString(folder.resolve("node_modules").resolve(name));
    }
}
