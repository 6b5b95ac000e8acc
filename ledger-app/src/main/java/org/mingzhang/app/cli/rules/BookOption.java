package org.mingzhang.app.cli.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.wire.calculator.Calculator;
import picocli.CommandLine.Option;

/** Which rulebook to reckon by; the configured one unless another is named. */
final class BookOption {
    private static final String DEFAULTS = "/mingzhang-command.properties";
    private static final String KEY = "mingzhang.rulebook";

    @Option(names = "--rulebook", paramLabel = "ID", descriptionKey = "ledger.rules.rulebook")
    private @Nullable String id;

    /** The calculator, with the configured book as its usual one. */
    Calculator calculator() throws IOException {
        return new Calculator(RulebookLoader.fromClasspath(), configured());
    }

    /** The newest version of the book. */
    Edition edition() throws IOException {
        return named(id == null ? configured() : id);
    }

    /** The question with the book that was typed, which it must not contradict. */
    ObjectNode in(ObjectNode question) {
        JsonNode named = question.path("rulebook");
        if (id != null && named.isTextual() && !id.equals(named.textValue())) {
            throw CommandFault.usage(
                    "--rulebook %s 与文件中的 /rulebook %s 不一致".formatted(id, named.textValue()),
                    "--rulebook %s contradicts the file's /rulebook %s"
                            .formatted(id, named.textValue()));
        }
        return id == null ? question : question.put("rulebook", id);
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
