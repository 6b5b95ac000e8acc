package org.mingzhang.platform;

import java.time.Clock;
import java.time.Duration;
import org.mingzhang.platform.access.AccessConfiguration;
import org.mingzhang.platform.axon.AxonConfiguration;
import org.mingzhang.platform.axon.StoreConfiguration;
import org.mingzhang.platform.db.DatabaseConfiguration;
import org.mingzhang.platform.erasure.ErasureConfiguration;
import org.mingzhang.platform.login.LoginConfiguration;
import org.mingzhang.platform.sealing.SealingConfiguration;
import org.mingzhang.platform.security.SecurityConfiguration;
import org.mingzhang.platform.web.WebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;

/** The whole platform; a service imports this one class. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:mingzhang-platform.properties")
@Import({
    DatabaseConfiguration.class,
    SealingConfiguration.class,
    ErasureConfiguration.class,
    AxonConfiguration.class,
    StoreConfiguration.class,
    AccessConfiguration.class,
    SecurityConfiguration.class,
    LoginConfiguration.class,
    WebConfiguration.class
})
public class PlatformConfiguration {
    /** UTC, in steps of a microsecond: what PostgreSQL can keep. */
    @Bean
    @Fallback
    Clock platformClock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    @Fallback
    IdGenerator platformIdGenerator() {
        return new AlternativeJdkIdGenerator();
    }
}
