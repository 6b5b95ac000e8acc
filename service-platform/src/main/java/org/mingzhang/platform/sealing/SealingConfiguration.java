package org.mingzhang.platform.sealing;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The master key and what is done with it. */
@Configuration(proxyBeanMethods = false)
public class SealingConfiguration {
    /** Every service of a ledger has the same; none starts without it. */
    @Bean
    MasterKey masterKey(@Value("${mingzhang.sealing-key-file:}") String file) throws IOException {
        if (file.isBlank()) {
            throw new IllegalStateException(
                    "未设置 mingzhang.sealing-key-file：请给出密钥文件（64 位十六进制，openssl rand"
                            + " -hex 32） / mingzhang.sealing-key-file is not set: name the file with"
                            + " the sealing key (64 hex digits, openssl rand -hex 32)");
        }
        return MasterKey.read(Path.of(file));
    }

    @Bean
    RowSeals rowSeals(MasterKey master) {
        return new RowSeals(master);
    }

    @Bean
    EventSealing eventSealing(MasterKey master) {
        return new EventSealing(master);
    }
}
