package org.mingzhang.app.cli.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import picocli.CommandLine.Option;

/** Which rulebook to reckon by; the configured one unless another is named. */
final class BookOption {
    private static final String DEFAULTS = "/mingzhang-command.properties";
    private static final String KEY = "mingzhang.rulebook";

    @Option(names = "--rulebook", paramLabel = "ID", descriptionKey = "ledger.rules.rulebook")
    private @Nullable String id;

    Rulebook book() throws IOException {
        return edition().shipped();
    }

    /** The newest version of the book. */
    Edition edition() throws IOException {
        return named(id == null ? configured() : id);
    }

    /**
     * @param inFile the book a file names, which an option must not contradict
     */
    Rulebook bookOr(@Nullable String inFile) throws IOException {
        if (inFile == null) {
            return book();
        }
        if (id != null && !id.equals(inFile)) {
            throw CommandFault.usage(
                    "--rulebook %s 与文件中的 /rulebook %s 不一致".formatted(id, inFile),
                    "--rulebook %s contradicts the file's /rulebook %s".formatted(id, inFile));
        }
        return named(inFile).shipped();
    }

    private static Edition named(String id) {
        Rulebooks books = RulebookLoader.fromClasspath();
        if (!books.ids().contains(id)) {
            String known = String.join(", ", books.ids());
            throw CommandFault.usage(
                    "没有规则库 %s；现有：%s".formatted(id, known),
                    "There is no rulebook %s; there are: %s".formatted(id, known));
        }
        return books.newest(id);
    }

    /** As the services are configured: by the environment, or their packed defaults. */
    private static String configured() throws IOException {
        Optional<String> set = Optional.ofNullable(System.getenv("MINGZHANG_RULEBOOK"));
        if (set.isPresent()) {
            return set.get();
        }
        Properties defaults = new Properties();
        try (InputStream packed = BookOption.class.getResourceAsStream(DEFAULTS)) {
            defaults.load(Objects.requireNonNull(packed, DEFAULTS));
        }
        return defaults.getProperty(KEY);
    }
}
