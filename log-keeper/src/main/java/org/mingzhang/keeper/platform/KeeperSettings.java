package org.mingzhang.keeper.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.cosign.Patience;
import org.mingzhang.keeper.cosign.Witnesses;
import org.mingzhang.merkle.tile.TiledLog;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log is kept, how it is called, and who is asked to cosign it.
 *
 * @param interval between two checkpoints while entries keep coming
 * @param policyFile names the witnesses; without one nobody is asked
 * @param sm3 whether a tree of SM3 is kept beside it where there is an SM2 key
 */
@ConfigurationProperties("mingzhang.log")
public record KeeperSettings(
        Path folder,
        Path keyFile,
        Path memoryFile,
        @Nullable String origin,
        @DefaultValue("1s") Duration interval,
        @Nullable String policyFile,
        @DefaultValue("true") boolean sm3) {

    public KeeperSettings {
        require(folder, "folder", "公开日志的文件夹", "the folder of the public log");
        require(keyFile, "key-file", "日志密钥的文件", "the file of the log's key");
        require(
                memoryFile,
                "memory-file",
                "记住最近签署内容的文件",
                "the file that remembers what was signed");
    }

    private static void require(@Nullable Path value, String name, String zh, String en) {
        if (value == null) {
            throw new IllegalStateException(
                    "未设置 mingzhang.log.%1$s：请给出%2$s / mingzhang.log.%1$s is not set: name %3$s"
                            .formatted(name, zh, en));
        }
    }

    LogPlace place() {
        return new LogPlace(folder, keyFile, memoryFile, origin, sm3);
    }

    Optional<Witnesses> witnesses(InstantSource clock) {
        if (policyFile == null || policyFile.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Witnesses(
                            Files.readAllBytes(Path.of(policyFile)),
                            TiledLog.below(folder),
                            Patience.USUAL,
                            clock));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
