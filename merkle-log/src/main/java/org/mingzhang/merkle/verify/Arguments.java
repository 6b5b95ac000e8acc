package org.mingzhang.merkle.verify;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was typed.
 *
 * @param things to verify: one, or a proof and its record in any order
 * @param valued options with what was given to them
 */
record Arguments(List<String> things, Map<Option, List<String>> valued, Set<Option> flags) {
    /** What may be given beside the thing to verify. */
    enum Option {
        KEY(true),
        POLICY(true),
        CHECKPOINT(true),
        LANG(true),
        JSON(false),
        QUIET(false),
        ONLINE(false),
        NOW(false),
        OPENSSL(false),
        PAGE(false),
        HELP(false);

        private final boolean valued;

        Option(boolean valued) {
            this.valued = valued;
        }

        String typed() {
            return "--" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a command line.
     *
     * @throws UsageFault when it makes no sense
     */
    static Arguments of(List<String> typed) {
        Deque<String> rest = new ArrayDeque<>(typed);
        List<String> things = new ArrayList<>();
        Map<Option, List<String>> valued = new EnumMap<>(Option.class);
        Set<Option> flags = EnumSet.noneOf(Option.class);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (!word.startsWith("--")) {
                things.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            Option option = option(equals < 0 ? word : word.substring(0, equals));
            if (!option.valued && equals < 0) {
                flags.add(option);
            } else if (option.valued
                    && (equals > 0 || (!rest.isEmpty() && !rest.getFirst().startsWith("--")))) {
                String value = equals > 0 ? word.substring(equals + 1) : rest.removeFirst();
                valued.computeIfAbsent(option, none -> new ArrayList<>()).add(value);
            } else {
                throw new UsageFault(word + " 的用法不对", word + " is not used like that");
            }
        }
        return new Arguments(things, valued, flags);
    }

    boolean has(Option flag) {
        return flags.contains(flag);
    }

    List<String> all(Option option) {
        return valued.getOrDefault(option, List.of());
    }

    /** The files given to an option that may be given once. */
    List<Path> one(Option option) {
        if (all(option).size() > 1) {
            throw new UsageFault(option.typed() + " 只能给一次", option.typed() + " may be given once");
        }
        return all(option).stream().map(Arguments::path).toList();
    }

    static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException unfit) {
            throw new UsageFault("不是文件名：" + word, "not a file name: " + word);
        }
    }

    private static Option option(String word) {
        return Stream.of(Option.values())
                .filter(each -> each.typed().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageFault("没有这个选项：" + word, "no such option: " + word));
    }
}
