package org.mingzhang.keeper.platform;

import org.mingzhang.keeper.run.KeeperLoop;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The keeper as a program of its own: it opens no port, and ends when it refuses to sign. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(KeeperConfiguration.class)
public class KeeperApplication {
    private static final int REFUSED = 3;

    /** Starts it. */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(KeeperApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments);
        // Until then the process runs; asked to stop, it ends by way of Spring's shutdown hook.
        context.getBean(KeeperLoop.class).refusal().join();
        context.close();
        System.exit(REFUSED);
    }
}
