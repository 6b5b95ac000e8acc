package org.mingzhang.system.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One process of the ledger, started from its shipped jar. What it prints is kept. */
public final class Node implements AutoCloseable {
    /** What a first start prints. */
    public static final Pattern ONE_TIME_PASSWORD =
            Pattern.compile("(?:one-time password|一次性密码) ([A-Za-z0-9_-]+)");

    /** Spring Boot's word that a service is up. */
    public static final Pattern STARTED = Pattern.compile("(Started) \\S+ in ");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private Node(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Starts the runnable jar of a module with a classifier. */
    public static Node start(String module, String classifier, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-jar");
        command.add(jar(module, classifier).toString());
        command.addAll(arguments);
        return start(Path.of("."), command);
    }

    /** Starts a program in a folder. */
    public static Node start(Path folder, List<String> command) {
        try {
            return new Node(
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar that the build made; a missing one is an error, never a skipped test. */
    public static Path jar(String module, String classifier) {
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

    /** A port nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits for something the process prints, and answers the first group of it. */
    public String await(Pattern wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int read = 0;
        try {
            while (System.nanoTime() < end) {
                for (; read < seen.size(); read++) {
                    Matcher found = wanted.matcher(seen.get(read));
                    if (found.find()) {
                        return found.group(1);
                    }
                }
                String line = printed.poll(250, TimeUnit.MILLISECONDS);
                if (line != null) {
                    seen.add(line);
                } else if (!process.isAlive() && printed.isEmpty()) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError(
                "never printed: " + wanted + "; printed:\n" + String.join("\n", seen));
    }

    /** Ends the process at once, as a power switch would. */
    public void killHard() {
        process.destroyForcibly();
        ended();
    }

    /** Asks the process to end and waits for it. */
    @Override
    public void close() {
        process.destroy();
        if (!ended()) {
            killHard();
        }
    }

    /** Waits for the end of the process and answers its exit status. */
    public int awaitEnd() {
        if (!ended()) {
            throw new AssertionError("the process does not end");
        }
        return process.exitValue();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    private boolean ended() {
        try {
            return process.waitFor(PATIENCE);
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
