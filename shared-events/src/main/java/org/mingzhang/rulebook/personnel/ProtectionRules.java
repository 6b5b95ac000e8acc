package org.mingzhang.rulebook.personnel;

import java.util.List;
import java.util.Optional;
import org.mingzhang.rulebook.Entry;

/**
 * On which grounds a person's data is restricted or erased.
 *
 * @param waitDays between the order to erase and its execution
 */
public record ProtectionRules(int waitDays, List<Entry> restricting, List<Entry> erasing) {
    /** A rulebook that names no ground. */
    public static final ProtectionRules NONE = new ProtectionRules(7, List.of(), List.of());

    public ProtectionRules {
        restricting = List.copyOf(restricting);
        erasing = List.copyOf(erasing);
    }

    public Optional<Entry> restrictingGround(String code) {
        return PersonnelRules.entry(restricting, code);
    }

    public Optional<Entry> erasingGround(String code) {
        return PersonnelRules.entry(erasing, code);
    }
}
