package org.mingzhang.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;

/** Starts the whole program on a ledger that exists, as the launcher does. */
public final class StartRounds {
    private static final Pattern READY = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final Duration AT_REST = Duration.ofSeconds(5);

    private final Path jar;
    private final Path folder;
    private final Consumer<String> progress;
    private final List<Double> ready = new ArrayList<>();
    private final List<Double> resident = new ArrayList<>();
    private final List<Double> heap = new ArrayList<>();

    /**
     * @param jar the program; its options and a cache of its classes may lie beside it
     * @param folder a data folder it has served before
     */
    public StartRounds(Path jar, Path folder, Consumer<String> progress) {
        this.jar = jar;
        this.folder = folder;
        this.progress = progress;
    }

    /** Starts it once unmeasured, then as often as asked. */
    public List<Line> run(int rounds) throws IOException, InterruptedException {
        start();
        ready.clear();
        resident.clear();
        heap.clear();
        for (int round = 0; round < rounds; round++) {
            start();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(line("**start to ready**", "s", ready));
        if (!resident.isEmpty()) {
            lines.add(line("**resident memory of the JVM at rest**", "MiB", resident));
        }
        lines.add(line("**heap in use at rest**", "MiB", heap));
        return lines;
    }

    private static Line line(String what, String unit, List<Double> rounds) {
        return new Line(what, "all in one process", unit, new Series(rounds), null, null);
    }

    private void start() throws IOException, InterruptedException {
        progress.accept("start of the program");
        Stopwatch watch = new Stopwatch();
        Process process = new ProcessBuilder(command()).redirectErrorStream(true).start();
        try (BufferedReader output = output(process)) {
            awaitReady(output);
            ready.add(watch.seconds());
            LockSupport.parkNanos(AT_REST.toNanos());
            memory(process.pid());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(jdk("java")));
        Path options = jar.resolveSibling("java.options");
        if (Files.exists(options)) {
            command.add("@" + options);
        }
        Path cache = jar.resolveSibling("ledger.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(
                List.of(
                        "-jar",
                        jar.toString(),
                        "serve",
                        "--data",
                        folder.toString(),
                        "--port",
                        "0"));
        return command;
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (READY.matcher(line).find()) {
                return;
            }
        }
        throw new IllegalStateException("the program ended before it was ready");
    }

    /** The kernel's figure where there is one, and the JVM's own. */
    private void memory(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (Files.exists(status)) {
            resident.add(mebibytes(RESIDENT, Files.readString(status)));
        }
        Process jcmd = new ProcessBuilder(jdk("jcmd"), pid + "", "GC.heap_info").start();
        try (BufferedReader output = output(jcmd)) {
            heap.add(mebibytes(HEAP, String.join("\n", output.lines().toList())));
        }
    }

    private static double mebibytes(Pattern kibibytes, String text) {
        Matcher found = kibibytes.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no memory figure in: " + text);
        }
        return Long.parseLong(found.group(1)) / 1024.0;
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
