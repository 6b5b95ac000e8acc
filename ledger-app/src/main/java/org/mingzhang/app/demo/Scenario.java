package org.mingzhang.app.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.wire.WireJson;

/**
 * What the demonstration enters, in order.
 *
 * @param organs the organisations the accounts act for
 * @param lookAt what to look at afterwards
 */
record Scenario(
        String rulebook,
        Adoption adoption,
        List<Person> accounts,
        List<OrganisationId> organs,
        Places lookAt,
        List<Step> steps) {
    Scenario {
        accounts = List.copyOf(accounts);
        organs = List.copyOf(organs);
        steps = List.copyOf(steps);
    }

    /** Someone who acts in the scenario. */
    record Person(AccountId login, Set<Role> roles) {}

    /** Who adopts the rulebook, in the version the program carries. */
    record Adoption(
            LocalDate on,
            AccountId by,
            OrganisationId organ,
            String reason,
            AccountId approvedBy) {}

    /** The ids worth looking at. */
    record Places(List<String> cadres, List<String> cases) {}

    /**
     * One command.
     *
     * @param approvedBy who approves exactly this content before, for a four-eyes step
     * @param body the fields of the command
     */
    record Step(
            String command,
            AccountId by,
            OrganisationId organ,
            String reason,
            @Nullable AccountId approvedBy,
            ObjectNode body) {}

    /** The scenario packed with the program. */
    static Scenario packed() throws IOException {
        try (InputStream in = Scenario.class.getResourceAsStream("/demo/scenario.json")) {
            return WireJson.mapper().readValue(in, Scenario.class);
        }
    }
}
