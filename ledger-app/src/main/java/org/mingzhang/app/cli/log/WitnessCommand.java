package org.mingzhang.app.cli.log;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.node.UntilStopped;
import org.mingzhang.keeper.witness.RunningWitness;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a witness of other offices' logs until it is stopped. */
@Command(name = "witness")
public final class WitnessCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--log", paramLabel = "VKEY", required = true, descriptionKey = "log")
    private List<String> logs = new ArrayList<>();

    @Option(names = "--folder", paramLabel = "DIR", required = true, descriptionKey = "folder")
    private Path folder = Path.of("witness");

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private int port = 8090;

    @Option(names = "--address", paramLabel = "IP", descriptionKey = "address")
    private InetAddress address = InetAddress.getLoopbackAddress();

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name")
    private @Nullable String name;

    public WitnessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        KeyList keys = KeyList.of(List.of());
        for (String each : logs) {
            keys = keys.with(keys(each));
        }
        KeyList watched = keys;
        if (name != null && !VerifierKey.isName(name)) {
            throw CommandFault.usage(
                    "见证者名称不能含空格或加号", "the name of a witness has no space and no plus");
        }
        UntilStopped.run(
                () ->
                        RunningWitness.start(
                                folder,
                                watched,
                                name,
                                new InetSocketAddress(address, port),
                                terminal.clock()),
                this::tell);
        return 0;
    }

    private void tell(RunningWitness witness) {
        InetSocketAddress at = witness.address();
        String url = "http://%s:%d".formatted(at.getAddress().getHostAddress(), at.getPort());
        terminal.say(
                "见证者已就绪：%s （Ctrl-C 停止）".formatted(url),
                "The witness is ready: %s (Ctrl-C stops it)".formatted(url));
        terminal.say("验证公钥：" + witness.verifier(), "Verifier key: " + witness.verifier());
        terminal.say(
                "请经可靠途径（当面、公函）把公钥和对外地址交给日志的运行单位，写入其策略文件：",
                "Give key and address to the log's operator by a way both trust (in person, by letter);"
                        + " the line for the policy file:");
        terminal.out().println("witness w1 %s %s".formatted(witness.verifier(), url));
        terminal.say(
                "目录 %s 须一直保留，不得用较早的备份恢复；密钥不要复制到别处。".formatted(folder),
                "Keep the folder %s, never restore an older copy of it, and copy its key nowhere."
                        .formatted(folder));
    }

    /** One key, or a file of keys that also says which have ended. */
    private static KeyList keys(String given) throws IOException {
        try {
            Path file = Path.of(given);
            KeyList keys =
                    KeyList.of(
                            Files.isRegularFile(file)
                                    ? Files.readAllBytes(file)
                                    : given.getBytes(StandardCharsets.UTF_8));
            if (!keys.signing().isEmpty()
                    && keys.at(0).stream().allMatch(key -> key.kind() == SignatureKind.ED25519)) {
                return keys;
            }
        } catch (IllegalArgumentException malformed) {
            throw notKey(given);
        }
        throw notKey(given);
    }

    private static CommandFault notKey(String given) {
        return CommandFault.usage(
                "不是日志的公钥，也不是公钥文件：" + given,
                "neither the key of a log nor a file of keys: " + given);
    }
}
