package org.mingzhang.keeper.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.LogPlace;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log is kept and how it is called.
 *
 * @param interval between two checkpoints while entries keep coming
 */
@ConfigurationProperties("mingzhang.log")
public record KeeperSettings(
        Path folder,
        Path keyFile,
        Path memoryFile,
        @Nullable String origin,
        @DefaultValue("1s") Duration interval) {

    LogPlace place() {
        return new LogPlace(folder, keyFile, memoryFile, origin);
    }
}
