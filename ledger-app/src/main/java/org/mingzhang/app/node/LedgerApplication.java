package org.mingzhang.app.node;

import org.mingzhang.app.export.ExportRecordingConfiguration;
import org.mingzhang.app.watch.WatchConfiguration;
import org.mingzhang.command.CommandServiceConfiguration;
import org.mingzhang.keeper.platform.KeeperConfiguration;
import org.mingzhang.platform.PlatformConfiguration;
import org.mingzhang.query.platform.QueryConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** Both services, the keeper of the public log and the watch in one process, on one port. */
@SpringBootConfiguration
@EnableAutoConfiguration
@PropertySource("classpath:mingzhang-query.properties")
@Import({
    PlatformConfiguration.class,
    CommandServiceConfiguration.class,
    QueryConfiguration.class,
    KeeperConfiguration.class,
    ExportRecordingConfiguration.class,
    WatchConfiguration.class
})
public class LedgerApplication {}
