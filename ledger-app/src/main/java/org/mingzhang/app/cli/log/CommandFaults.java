package org.mingzhang.app.cli.log;

import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.query.export.NotExportable;
import org.mingzhang.shared.Text;

/** Why nothing was handed out, with the exit code that says so. */
final class CommandFaults {
    private CommandFaults() {}

    static RuntimeException of(RuntimeException refused) {
        return switch (refused) {
            case NotExportable damaged when damaged.altered() ->
                    CommandFault.mismatch(damaged.text().zh(), damaged.text().en());
            case NotExportable early -> CommandFault.notFound(early.text().zh(), early.text().en());
            case FaultException fault -> {
                Text why = fault.fault().detail();
                yield CommandFault.usage("未导出：" + why.zh(), "Nothing is exported: " + why.en());
            }
            default -> refused;
        };
    }
}
