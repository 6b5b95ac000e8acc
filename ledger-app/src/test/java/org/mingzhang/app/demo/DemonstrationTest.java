package org.mingzhang.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;

/** Enters the packed scenario through the real door, twice. */
class DemonstrationTest {
    @TempDir Path folder;

    @Test
    void the_scenario_goes_in_once_and_ends_with_a_cadre_restored() throws IOException {
        Demonstration.Stage first;
        List<?> entered;
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            first = demonstration(node).prepare(folder);
            entered = restored(node);
            Accounts accounts = node.part(Accounts.class);
            assertThat(accounts.login("approver", first.password()))
                    .hasValueSatisfying(
                            account -> assertThat(account.roles()).containsExactly(Role.APPROVER));
            assertThat(accounts.find(new AccountId("recorder"))).isPresent();
        }
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            assertThat(demonstration(node).prepare(folder)).isEqualTo(first);
            assertThat(restored(node)).hasSameSizeAs(entered);
            CadreFile file =
                    restored(node).stream()
                            .reduce(CadreFile.UNKNOWN, CadreFile::evolve, (one, two) -> two);
            assertThat(file.posts()).extracting("title").containsExactly("局长");
            assertThat(file.openReinstatement()).isNull();
            assertThat(file.openInvestigations()).isEmpty();
        }
    }

    private static List<CadreEvent> restored(LedgerNode node) {
        return node.part(EventStore.class)
                .readEvents("cadre:C-DEMO-02")
                .asStream()
                .map(event -> (CadreEvent) event.getPayload())
                .toList();
    }

    private static Demonstration demonstration(LedgerNode node) {
        return Demonstration.on(node);
    }
}
