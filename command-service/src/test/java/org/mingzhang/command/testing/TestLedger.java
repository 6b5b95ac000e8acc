package org.mingzhang.command.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.fold.Folds;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.person.PersonFile;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/** A ledger in memory: streams folded from what was given or accepted, and the facts of a day. */
public final class TestLedger implements Records {
    public static final AccountId ACTOR = new AccountId("recorder");
    public static final ContentDigest DIGEST = new ContentDigest("0".repeat(64));

    private final Map<StreamId, Record> streams = new HashMap<>();
    private final List<LedgerEvent> history = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 11, 21);
    private Rulebook rulebook = TestRulebook.book().build();
    private Origin origin = Origin.LIVE;
    private @Nullable Approval approval;

    /** Records events as they are. */
    public TestLedger given(LedgerEvent... events) {
        return given(List.of(events));
    }

    /** Records events as they are. */
    public TestLedger given(List<LedgerEvent> events) {
        for (LedgerEvent event : events) {
            streams.merge(
                    event.stream(),
                    Folds.evolve(state(event.stream()), event),
                    (before, after) -> after);
            history.add(event);
        }
        return this;
    }

    /** Forgets a stream, as if it had never begun. */
    public TestLedger without(StreamId stream) {
        streams.remove(stream);
        return this;
    }

    public TestLedger today(LocalDate day) {
        today = day;
        return this;
    }

    public TestLedger under(TestRulebook book) {
        return under(book.build());
    }

    public TestLedger under(Rulebook book) {
        rulebook = book;
        return this;
    }

    public TestLedger imported() {
        origin = Origin.IMPORTED;
        return this;
    }

    public TestLedger approved(@Nullable Approval given) {
        approval = given;
        return this;
    }

    /** Decides; nothing is recorded. */
    public <C extends LedgerCommand, S extends Record> Decision ask(
            C command, Decider<C, S> decider) {
        @SuppressWarnings("unchecked")
        S state = (S) state(command.target());
        return decide(command, state, decider);
    }

    /** Decides on a state that somebody else folded. */
    public <C extends LedgerCommand, S> Decision decide(C command, S state, Decider<C, S> decider) {
        return decider.decide(command, state, this, facts(command));
    }

    /** Decides, and records what was accepted. */
    public <C extends LedgerCommand, S extends Record> Decision take(
            C command, Decider<C, S> decider) {
        Decision decision = ask(command, decider);
        if (decision instanceof Decision.Accepted accepted) {
            given(accepted.events());
        }
        return decision;
    }

    /** Everything recorded, in order. */
    public List<LedgerEvent> history() {
        return List.copyOf(history);
    }

    private Facts facts(LedgerCommand command) {
        return new Facts(
                today,
                new Attribution(
                        new CommandId("command-1"),
                        command.getClass().getAnnotation(WireName.class).value(),
                        ACTOR,
                        new OrganisationId("committee"),
                        "test",
                        rulebook.version(),
                        origin,
                        DIGEST,
                        approval,
                        List.of()),
                rulebook);
    }

    /** The state of a stream, folded from all that was recorded. */
    public Record state(StreamId stream) {
        return streams.getOrDefault(stream, Folds.empty(stream.type()));
    }

    @Override
    public AccountabilityCase accountabilityCase(CaseId id) {
        return (AccountabilityCase) state(id.stream());
    }

    @Override
    public CadreFile cadre(CadreId id) {
        return (CadreFile) state(id.stream());
    }

    @Override
    public PersonFile person(PersonFingerprint id) {
        return (PersonFile) state(id.stream());
    }

    @Override
    public Organisation organisation(OrganisationId id) {
        return (Organisation) state(id.stream());
    }

    @Override
    public Reinstatement reinstatement(ReinstatementId id) {
        return (Reinstatement) state(id.stream());
    }
}
