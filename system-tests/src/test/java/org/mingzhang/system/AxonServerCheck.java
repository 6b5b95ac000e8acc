package org.mingzhang.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * The same with a real Axon Server, which routes the commands and gives the events their order. Not
 * part of the build, which has no such server: {@code -Dtest=AxonServerCheck
 * -Daxonserver=HOST:PORT} names an empty one.
 */
class AxonServerCheck extends SeparateProcesses {
    @Override
    List<String> commandServiceArguments() {
        String server = System.getProperty("axonserver");
        assertThat(server).as("-Daxonserver=HOST:PORT").isNotNull();
        return List.of(
                "--spring.profiles.active=axonserver", "--axon.axonserver.servers=" + server);
    }
}
