package org.mingzhang.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.benchmarks.audited.AuditRounds;
import org.mingzhang.benchmarks.commands.CommandRounds;
import org.mingzhang.benchmarks.eventstores.EventStoreRounds;
import org.mingzhang.benchmarks.evidence.Evidence;
import org.mingzhang.benchmarks.evidence.Work;
import org.mingzhang.benchmarks.export.ExportRounds;
import org.mingzhang.benchmarks.growth.Charts;
import org.mingzhang.benchmarks.growth.GrowthRounds;
import org.mingzhang.benchmarks.log.LargeLogRounds;
import org.mingzhang.benchmarks.log.LogRounds;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Machine;
import org.mingzhang.benchmarks.measure.NegativeControl;
import org.mingzhang.benchmarks.measure.Scratch;
import org.mingzhang.benchmarks.register.InventedRegister;
import org.mingzhang.benchmarks.register.RegisterRounds;
import org.mingzhang.benchmarks.replay.ReplayRounds;
import org.mingzhang.benchmarks.start.StartRounds;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures everything in one run and prints one table. */
@Command(name = "run", mixinStandardHelpOptions = true)
public final class BenchmarksApplication implements Callable<Integer> {
    /** As many rows as the real register has. */
    private static final int INVENTED_ROWS = 26_869;

    /**
     * What may be measured by itself; replay, log and start need one import before; export and
     * proofs fill their own.
     */
    private enum Measured {
        COMMANDS,
        PEERS,
        IMPORT,
        REPLAY,
        LOG,
        EXPORT,
        PROOFS,
        GROWTH,
        START
    }

    private static final Set<Measured> AFTER_AN_IMPORT =
            EnumSet.of(Measured.IMPORT, Measured.REPLAY, Measured.LOG, Measured.START);

    private final PrintWriter out;
    private final PrintWriter err;
    private final Clock clock;

    @Option(names = "--quick", description = "thirteen minutes on two slow cores (default)")
    private boolean quick;

    @Option(names = "--full", description = "longer rounds and more of them, to be quoted")
    private boolean full;

    @Option(names = "--tiny", description = "shows that it runs; the figures say nothing")
    private boolean tiny;

    @Option(
            names = "--only",
            paramLabel = "PATH",
            description =
                    "commands, peers, import, replay, log, export, proofs, growth or start;"
                            + " repeatable; by default all, but --quick leaves out peers and proofs")
    private Set<Measured> only = EnumSet.noneOf(Measured.class);

    @Option(
            names = "--streams",
            paramLabel = "CASES",
            description = "how many cases the commands turn to")
    private @Nullable Integer streams;

    @Option(
            names = "--payload",
            paramLabel = "BYTES",
            description =
                    "about how long the JSON of a command's event is, from "
                            + Evidence.LEAST_BYTES
                            + "; "
                            + Evidence.USUAL_BYTES
                            + " by default")
    private @Nullable Integer payload;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "EVENTS",
            description = "about how large a ledger is when it is measured as it grows")
    private List<Long> sizes = List.of();

    @Option(names = "--register", paramLabel = "CSV", description = "the register to import")
    private @Nullable Path register;

    @Option(names = "--rulebook", paramLabel = "ID", description = "the register's rulebook")
    private @Nullable String rulebook;

    @Option(names = "--ledger", paramLabel = "JAR", description = "the program to start")
    private @Nullable Path ledger;

    @Spec private @Nullable CommandSpec command;

    private BenchmarksApplication(PrintWriter out, PrintWriter err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        Thread tidyingUp = tidyingUpAfter(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(tidyingUp);
        int exit =
                new CommandLine(new BenchmarksApplication(out, err, Clock.systemUTC()))
                        // The launcher gives defaults, which the caller may give again.
                        .setOverwrittenOptionsAllowed(true)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setOut(out)
                        .setErr(err)
                        .execute(arguments);
        Runtime.getRuntime().removeShutdownHook(tidyingUp);
        System.exit(exit);
    }

    /** Who is ended halfway leaves neither a server running nor a ledger of gigabytes behind. */
    private static Thread tidyingUpAfter(Thread main) {
        return new Thread(
                () -> {
                    main.interrupt();
                    try {
                        main.join(Duration.ofMinutes(1));
                    } catch (InterruptedException atOnce) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    @Override
    public Integer call() throws Exception {
        Plan plan = plan();
        if (only.isEmpty()) {
            only = all();
        }
        List<Line> lines = new ArrayList<>();
        String machine;
        String charts = "";
        try (Scratch scratch = Scratch.create()) {
            try (Laboratory laboratory = Laboratory.open(scratch.folder().resolve("commands"))) {
                machine = Machine.line(laboratory);
                NegativeControl.run(laboratory.owner(DatabaseAccess.DATABASE));
                if (only.contains(Measured.COMMANDS)) {
                    lines.addAll(new CommandRounds(plan, laboratory, err::println).run(clock));
                }
                if (only.contains(Measured.PEERS)) {
                    lines.addAll(new AuditRounds(plan, laboratory, err::println).run(clock));
                    lines.addAll(new EventStoreRounds(plan, laboratory, err::println).run(clock));
                }
            }
            if (only.contains(Measured.EXPORT)) {
                lines.addAll(
                        new ExportRounds(plan.exported(), plan.replays(), err::println)
                                .run(scratch.folder().resolve("export")));
            }
            if (only.contains(Measured.PROOFS)) {
                lines.addAll(
                        new LargeLogRounds(plan.leaves(), plan.replays(), err::println)
                                .run(scratch.folder().resolve("large-log")));
            }
            if (only.stream().anyMatch(AFTER_AN_IMPORT::contains)) {
                lines.addAll(history(plan, scratch.folder()));
            }
            if (only.contains(Measured.GROWTH)) {
                Rulebook book = listingItsGrounds(RulebookLoader.fromClasspath());
                List<Line> grown =
                        new GrowthRounds(book, err::println)
                                .run(
                                        scratch.folder().resolve("growth"),
                                        sizes.isEmpty() ? plan.sizes() : sizes);
                lines.addAll(grown);
                charts = Charts.of(grown);
            }
        }
        out.println(machine);
        out.println();
        out.print(Line.table(lines));
        out.println();
        out.print(charts);
        out.println(
                "After every round: all acknowledged rows stored, positions and streams without a"
                        + " gap; the check itself noticed the rows taken out for it.");
        return 0;
    }

    private Plan plan() {
        Plan plan = tiny ? Plan.tiny() : isQuick() ? Plan.quick() : Plan.full();
        Work usual = plan.work();
        try {
            return plan.with(
                    new Work(
                            streams == null ? usual.streams() : streams,
                            payload == null ? usual.evidence() : new Evidence(payload)));
        } catch (IllegalArgumentException tooFew) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    String.valueOf(tooFew.getMessage()));
        }
    }

    private boolean isQuick() {
        return !tiny && (quick || !full);
    }

    /** What a quick run leaves out is what takes longest. */
    private Set<Measured> all() {
        return isQuick()
                ? EnumSet.complementOf(EnumSet.of(Measured.PEERS, Measured.PROOFS))
                : EnumSet.allOf(Measured.class);
    }

    /** Import, replay, log and start, all on the same records. */
    private List<Line> history(Plan plan, Path scratch) throws Exception {
        Rulebooks books = RulebookLoader.fromClasspath();
        Path file = register;
        Rulebook book;
        if (file != null && rulebook != null && Files.isRegularFile(file)) {
            book = books.byId(rulebook);
        } else {
            err.println("no register given: an invented one of the same form is imported");
            book = listingItsGrounds(books);
            file = scratch.resolve("invented-register.csv");
            new InventedRegister(book).write(file, 0, INVENTED_ROWS);
        }
        RegisterRounds imports = new RegisterRounds(file, book, err::println);
        Path folder = scratch;
        int rounds = only.contains(Measured.IMPORT) ? plan.imports() : 1;
        if (only.contains(Measured.IMPORT)) {
            err.println("heating up: an import that is not counted");
            imports.importInto(scratch.resolve("heating"));
        }
        for (int round = 0; round < rounds; round++) {
            folder = scratch.resolve("import-" + round);
            imports.round(folder);
        }
        List<Line> lines = new ArrayList<>(imports.lines());
        if (only.contains(Measured.REPLAY)) {
            lines.addAll(new ReplayRounds(plan.replays(), err::println).run(folder));
        }
        if (only.contains(Measured.LOG)) {
            lines.addAll(new LogRounds(plan.replays(), err::println).run(folder));
        }
        if (ledger != null && only.contains(Measured.START)) {
            lines.addAll(new StartRounds(ledger, folder, err::println).run(plan.starts()));
        }
        return lines;
    }

    private static Rulebook listingItsGrounds(Rulebooks books) {
        return books.ids().stream()
                .map(books::byId)
                .filter(book -> !book.grounds().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
