package org.mingzhang.platform.axon;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.PropertySource;

/**
 * With this profile Axon Server routes the messages and keeps the events, instead of PostgreSQL. A
 * class of its own, imported by the platform: so its settings are read after the platform's.
 */
@Configuration(proxyBeanMethods = false)
@Profile("axonserver")
@PropertySource("classpath:mingzhang-axonserver.properties")
public class AxonServerProfileConfiguration {}
