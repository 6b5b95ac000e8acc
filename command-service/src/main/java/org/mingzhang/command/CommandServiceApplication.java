package org.mingzhang.command;

import org.mingzhang.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The command service in a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@PropertySource("classpath:command-service.properties")
@Import({PlatformConfiguration.class, CommandServiceConfiguration.class})
public class CommandServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
