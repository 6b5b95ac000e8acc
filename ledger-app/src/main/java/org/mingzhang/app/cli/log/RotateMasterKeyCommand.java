package org.mingzhang.app.cli.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.FolderOption;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.cli.source.SeparateLedgerOption;
import org.mingzhang.app.cli.source.WrappedKeys;
import org.mingzhang.platform.sealing.MasterKeyRotation;
import org.mingzhang.platform.sealing.wrapping.Token;
import org.mingzhang.store.SealingKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives a ledger that is not served a new master key; begun and not ended, it goes on. */
@Command(name = "rotate-master-key")
public final class RotateMasterKeyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private FolderOption data = new FolderOption();

    @Mixin private SeparateLedgerOption there = new SeparateLedgerOption();

    @Option(
            names = "--pkcs11",
            paramLabel = "FILE",
            descriptionKey = "ledger.rotate-master-key.pkcs11")
    private @Nullable Path config;

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            descriptionKey = "ledger.rotate-master-key.alias")
    private String alias = "mingzhang";

    @Option(
            names = "--pin-file",
            paramLabel = "FILE",
            descriptionKey = "ledger.rotate-master-key.pin-file")
    private @Nullable Path pin;

    @Option(names = "--to-file", descriptionKey = "ledger.rotate-master-key.to-file")
    private boolean toFile;

    public RotateMasterKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Token token = token();
        try (WrappedKeys keys = there.isGiven() ? there.open() : WrappedKeys.in(data.existing())) {
            MasterKeyRotation rotation =
                    new MasterKeyRotation(keys.file(), new SealingKeys(keys.login()));
            requireAlone(keys);
            if (toFile) {
                rotation.beginWithoutToken();
            } else {
                rotation.begin(token);
            }
            long count = rotation.rewrap();
            // Whoever started meanwhile may know the old key alone.
            requireAlone(keys);
            rotation.end();
            terminal.say(
                    "已更换主密钥，重新保护 %,d 个密钥。请重新备份 sealing-key，旧备份在数据库的旧备份用完之前不要销毁。".formatted(count),
                    "The master key was changed and %,d keys wrapped anew. Back up sealing-key anew; keep the old one as long as backups of the database need it."
                            .formatted(count));
        } catch (IllegalStateException unusable) {
            throw CommandFault.inputOutput(
                    "未能更换主密钥；一切仍可打开：" + unusable.getMessage(),
                    "The master key was not changed, and everything still opens: "
                            + unusable.getMessage());
        }
        return 0;
    }

    private @Nullable Token token() {
        if (config == null) {
            return null;
        }
        if (toFile) {
            throw CommandFault.usage("--pkcs11 与 --to-file 只能用一个", "Use --pkcs11 or --to-file");
        }
        if (pin == null) {
            throw CommandFault.usage("--pkcs11 还需要 --pin-file", "--pkcs11 needs --pin-file");
        }
        try {
            return new Token(alias, config.toAbsolutePath(), pin.toAbsolutePath());
        } catch (IllegalArgumentException unfit) {
            throw CommandFault.usage("别名和路径不能含空格", "Neither the alias nor a path may hold a space");
        }
    }

    private static void requireAlone(WrappedKeys keys) throws IOException {
        if (!keys.alone().now()) {
            throw CommandFault.usage(
                    "台账正在使用中；请停止 serve、各项服务及其他命令后再运行，已做的部分保留",
                    "The ledger is in use; stop serve, all services and other commands and run this"
                            + " again, what was done is kept");
        }
    }
}
