package org.mingzhang.query;

import org.mingzhang.platform.PlatformConfiguration;
import org.mingzhang.query.platform.QueryConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The query service as a program of its own. */
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, QueryConfiguration.class})
@PropertySource("classpath:mingzhang-query.properties")
public class QueryServiceApplication {
    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(QueryServiceApplication.class, arguments);
    }
}
