package org.mingzhang.command;

import org.mingzhang.command.platform.api.ApiConfiguration;
import org.mingzhang.command.platform.bus.AxonServerConfiguration;
import org.mingzhang.command.platform.bus.BusConfiguration;
import org.mingzhang.command.platform.calculator.CalculatorConfiguration;
import org.mingzhang.command.platform.desk.DeskConfiguration;
import org.mingzhang.command.platform.door.DoorConfiguration;
import org.mingzhang.command.platform.upkeep.UpkeepConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** All of the command side, for a process that also imports the platform. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:mingzhang-command.properties")
@Import({
    BusConfiguration.class,
    AxonServerConfiguration.class,
    DeskConfiguration.class,
    DoorConfiguration.class,
    ApiConfiguration.class,
    CalculatorConfiguration.class,
    UpkeepConfiguration.class
})
public class CommandServiceConfiguration {}
