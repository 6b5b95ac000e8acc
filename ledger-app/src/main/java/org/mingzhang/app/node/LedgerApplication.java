package org.mingzhang.app.node;

import org.mingzhang.command.CommandServiceConfiguration;
import org.mingzhang.platform.PlatformConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both services in one process, answering on one port. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, CommandServiceConfiguration.class})
public class LedgerApplication {}
