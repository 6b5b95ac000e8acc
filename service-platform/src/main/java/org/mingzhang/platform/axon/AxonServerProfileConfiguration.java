package org.mingzhang.platform.axon;

import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * With this profile Axon Server routes the messages and keeps the events, instead of PostgreSQL. A
 * class of its own, imported by the platform: so its settings are read after the platform's.
 */
@Configuration(proxyBeanMethods = false)
@Profile("axonserver")
@PropertySource("classpath:mingzhang-axonserver.properties")
public class AxonServerProfileConfiguration {
    /** The lists of one ledger, continued with the events of another, would be true of neither. */
    @Bean
    InitializingBean noOtherLedger(DataSource dataSource) {
        JdbcClient db = JdbcClient.create(dataSource);
        return () -> {
            boolean ledger =
                    db.sql("select to_regclass('ledger.event') is not null")
                            .query(Boolean.class)
                            .single();
            if (ledger
                    && db.sql("select exists (select from ledger.event)")
                            .query(Boolean.class)
                            .single()) {
                throw new IllegalStateException(
                        "this database holds a ledger with events of its own; the profile"
                                + " axonserver needs another database");
            }
        };
    }
}
