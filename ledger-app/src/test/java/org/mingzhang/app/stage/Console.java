package org.mingzhang.app.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.app.cli.CommandTree;
import org.mingzhang.app.cli.Language;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.wire.WireJson;

/** Commands as somebody types them, and what was answered to the last one. */
public final class Console {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Clock clock;

    public Console() {
        this(Clock.systemUTC());
    }

    /** One whose clock is another than the machine's. */
    public Console(Clock clock) {
        this.clock = clock;
    }

    /** Runs a command; answers its exit status. */
    public int typed(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal =
                new Terminal(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Language.ZH,
                        false,
                        false,
                        clock);
        return CommandTree.of(terminal).execute(words);
    }

    /** Runs a command on a data folder. */
    public int on(Path folder, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        return typed(all.toArray(String[]::new));
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    public JsonNode json() throws IOException {
        return WireJson.mapper().readTree(out());
    }
}
