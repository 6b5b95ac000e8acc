package org.mingzhang.command.platform.bus;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.WireName;

/** The commands this service takes, found on the handler methods of its aggregates. */
public final class CommandTypes {
    private final Map<String, CommandType> byName;

    private CommandTypes(Map<String, CommandType> byName) {
        this.byName = byName;
    }

    /**
     * Reads the handler methods.
     *
     * @throws IllegalStateException for a handled command without a wire name, or with one that is
     *     taken
     */
    public static CommandTypes handledBy(Collection<Class<?>> aggregates) {
        Map<String, CommandType> found = new TreeMap<>();
        for (Class<?> aggregate : aggregates) {
            for (Method method : aggregate.getDeclaredMethods()) {
                if (method.isAnnotationPresent(CommandHandler.class)) {
                    CommandType type = typeOf(method);
                    if (found.put(type.name(), type) != null) {
                        throw new IllegalStateException("two handlers for " + type.name());
                    }
                }
            }
        }
        return new CommandTypes(Collections.unmodifiableMap(found));
    }

    /** All commands by name, in alphabetical order. */
    public Map<String, CommandType> all() {
        return byName;
    }

    /** The command of a name, if there is one. */
    public Optional<CommandType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The public name of a command.
     *
     * @throws IllegalStateException when its class has none
     */
    public static String nameOf(Class<?> command) {
        WireName name = command.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalStateException(command + " has no wire name");
        }
        return name.value();
    }

    private static CommandType typeOf(Method handler) {
        Class<? extends LedgerCommand> type =
                handler.getParameterTypes()[0].asSubclass(LedgerCommand.class);
        return new CommandType(nameOf(type), type);
    }
}
