package org.mingzhang.system;

import java.util.List;

/** The processes as they are by default: PostgreSQL gives the events their order. */
class SeparateProcessesTest extends SeparateProcesses {
    @Override
    List<String> commandServiceArguments() {
        return List.of();
    }
}
