package org.mingzhang.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One process of the ledger, started from its shipped jar. What it prints is kept. */
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private Node(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Starts the runnable jar of a module with a classifier. */
    static Node start(String module, String classifier, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-jar");
        command.add(jar(module, classifier).toString());
        command.addAll(arguments);
        try {
            return new Node(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar that the build made; a missing one is an error, never a skipped test. */
    static Path jar(String module, String classifier) {
        Path target = Path.of("..", module, "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-" + classifier + ".jar"))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new AssertionError(
                                            "no runnable jar in "
                                                    + target
                                                    + ": run ./mvnw verify, which packages it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line the process prints. */
    String awaitLine(Predicate<String> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < end) {
                String line = printed.poll(250, TimeUnit.MILLISECONDS);
                if (line != null) {
                    seen.add(line);
                    if (wanted.test(line)) {
                        return line;
                    }
                } else if (!process.isAlive() && printed.isEmpty()) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("the line never came; printed:\n" + String.join("\n", seen));
    }

    /** Ends the process at once, as a power switch would. */
    void killHard() {
        process.destroyForcibly();
        await();
    }

    /** Asks the process to end and waits for it. */
    @Override
    public void close() {
        process.destroy();
        if (!await()) {
            killHard();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private boolean await() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new java.io.InputStreamReader(
                                process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(printed::add);
        } catch (UncheckedIOException | IOException endOfProcess) {
            printed.add("(output ended)");
        }
    }
}
