package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a fuzzer calls, and where it begins; run by {@code merkle-log/fuzz}. */
public final class ParserFuzz {
    private static final Parser PARSER = Parser.valueOf(System.getProperty("parser", "NOTE"));

    private ParserFuzz() {}

    /** Jazzer's entry: anything thrown is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        PARSER.complaint(bytes, () -> {})
                .ifPresent(
                        complaint -> {
                            throw new AssertionError(complaint);
                        });
    }

    /** Lays inputs that are right below a folder, one folder a parser. */
    public static void main(String[] args) throws IOException {
        for (Parser parser : Parser.values()) {
            Path folder = Files.createDirectories(Path.of(args[0], parser.name()));
            for (int i = 0; i < parser.seeds().size(); i++) {
                Files.write(folder.resolve("right-" + i), parser.seeds().get(i));
            }
        }
    }
}
