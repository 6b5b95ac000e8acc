package org.mingzhang.platform.axon;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon's meters; its own auto-configuration of them looks for classes Spring Boot 4 has moved. */
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {
    @Bean
    GlobalMetricRegistry globalMetricRegistry(MeterRegistry registry) {
        return new GlobalMetricRegistry(registry);
    }

    @Bean
    MetricsConfigurerModule metricsConfigurerModule(GlobalMetricRegistry registry) {
        return new MetricsConfigurerModule(registry, true);
    }
}
