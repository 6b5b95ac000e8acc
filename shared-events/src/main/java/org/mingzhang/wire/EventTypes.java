package org.mingzhang.wire;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.approval.event.ApprovalEvent;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.export.event.ExportEvent;
import org.mingzhang.organisation.event.OrganisationEvent;
import org.mingzhang.person.event.PersonEvent;
import org.mingzhang.reinstatement.event.ReinstatementEvent;
import org.mingzhang.rulebook.event.RulebookEvent;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.WireName;
import org.mingzhang.upkeep.event.UpkeepEvent;

/** The wire names of all events, found on the sealed families themselves. */
public final class EventTypes {
    private static final List<Class<? extends LedgerEvent>> FAMILIES =
            List.of(
                    OrganisationEvent.class,
                    CadreEvent.class,
                    PersonEvent.class,
                    CaseEvent.class,
                    ReinstatementEvent.class,
                    RulebookEvent.class,
                    ExportEvent.class,
                    UpkeepEvent.class,
                    ApprovalEvent.class);
    private static final Map<String, Class<? extends LedgerEvent>> BY_NAME = new TreeMap<>();
    private static final Map<Class<?>, String> BY_CLASS = new LinkedHashMap<>();

    static {
        for (Class<? extends LedgerEvent> family : FAMILIES) {
            for (Class<?> type : members(family)) {
                WireName name = type.getAnnotation(WireName.class);
                if (name == null) {
                    throw new IllegalStateException(type + " has no wire name");
                }
                if (BY_NAME.put(name.value(), type.asSubclass(LedgerEvent.class)) != null) {
                    throw new IllegalStateException("wire name used twice: " + name.value());
                }
                BY_CLASS.put(type, name.value());
            }
        }
    }

    private EventTypes() {}

    /** The events of a family, those of its sub-families among them. */
    private static List<Class<?>> members(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(
                        type ->
                                type.isSealed()
                                        ? members(type).stream()
                                        : Stream.<Class<?>>of(type))
                .toList();
    }

    /** All wire names with their classes, in alphabetical order. */
    public static Map<String, Class<? extends LedgerEvent>> all() {
        return Collections.unmodifiableMap(BY_NAME);
    }

    /**
     * The wire name of an event.
     *
     * @throws IllegalArgumentException for a class that is no event
     */
    public static String nameOf(Class<?> type) {
        String name = BY_CLASS.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " is not an event of the ledger");
        }
        return name;
    }

    /** The class of a wire name; empty for an unknown one. */
    public static Optional<Class<? extends LedgerEvent>> classOf(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }
}
