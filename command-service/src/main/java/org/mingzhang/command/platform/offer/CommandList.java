package org.mingzhang.command.platform.offer;

import java.util.List;
import org.mingzhang.shared.Text;

/** The commands a person can give, for programs and for the curious. */
public record CommandList(List<Entry> commands) {
    public CommandList {
        commands = List.copyOf(commands);
    }

    /**
     * One command.
     *
     * @param refusals the codes it can be refused with, as its decision checks them
     */
    public record Entry(String name, Text title, List<String> refusals) {
        public Entry {
            refusals = List.copyOf(refusals);
        }
    }
}
