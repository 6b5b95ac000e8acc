package org.mingzhang.app.node;

import org.mingzhang.app.export.ExportRecordingConfiguration;
import org.mingzhang.command.CommandServiceConfiguration;
import org.mingzhang.platform.PlatformConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What a command line needs to enter something: the command service, without pages. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    PlatformConfiguration.class,
    CommandServiceConfiguration.class,
    ExportRecordingConfiguration.class
})
public class EnteringApplication {}
