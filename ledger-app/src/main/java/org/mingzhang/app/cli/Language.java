package org.mingzhang.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzhang.shared.Text;

/** The language of the answers: Chinese unless English is asked for. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** From {@code --lang}, or the environment. */
    public static Language of(String[] args, Map<String, String> environment) {
        return typed(args)
                .or(
                        () ->
                                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                                        .map(name -> environment.getOrDefault(name, ""))
                                        .filter(value -> !value.isBlank())
                                        .findFirst())
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(value -> EN)
                .orElse(ZH);
    }

    private static Optional<String> typed(String[] args) {
        return IntStream.range(0, args.length)
                .boxed()
                .flatMap(
                        i -> {
                            if (args[i].startsWith("--lang=")) {
                                return Stream.of(args[i].substring("--lang=".length()));
                            }
                            return args[i].equals("--lang") && i + 1 < args.length
                                    ? Stream.of(args[i + 1])
                                    : Stream.empty();
                        })
                .findFirst();
    }

    public Locale locale() {
        return locale;
    }

    public String of(Text text) {
        return this == ZH ? text.zh() : text.en();
    }
}
