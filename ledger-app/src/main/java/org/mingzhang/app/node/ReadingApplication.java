package org.mingzhang.app.node;

import org.mingzhang.platform.PlatformConfiguration;
import org.mingzhang.query.platform.QueryConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** What a command line needs to read something: the query service, without pages. */
@SpringBootConfiguration
@EnableAutoConfiguration
@PropertySource("classpath:mingzhang-query.properties")
@Import({PlatformConfiguration.class, QueryConfiguration.class})
public class ReadingApplication {}
