package org.mingzhang.command.platform.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.approval.giveapproval.GiveApproval;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.platform.bus.CommandType;
import org.mingzhang.command.platform.offer.CommandList;
import org.mingzhang.command.platform.offer.OfferedCommands;
import org.mingzhang.command.platform.reading.Submission;
import org.mingzhang.command.platform.reading.SubmissionReader;
import org.mingzhang.platform.security.Actor;
import org.mingzhang.platform.security.CurrentActor;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.Origin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.util.IdGenerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commands over HTTP. */
@RestController
@RequestMapping("/api/v1")
public class CommandEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final OfferedCommands commands;
    private final SubmissionReader reader;
    private final CommandDoor door;
    private final CurrentActor currentActor;
    private final ActingFor actingFor;
    private final IdGenerator ids;
    private final MeterRegistry meters;
    private final Semaphore room;

    public CommandEndpoint(
            OfferedCommands commands,
            SubmissionReader reader,
            CommandDoor door,
            CurrentActor currentActor,
            ActingFor actingFor,
            IdGenerator ids,
            MeterRegistry meters,
            @Value("${mingzhang.command.under-way}") int room) {
        this.commands = commands;
        this.reader = reader;
        this.door = door;
        this.currentActor = currentActor;
        this.actingFor = actingFor;
        this.ids = ids;
        this.meters = meters;
        this.room = new Semaphore(room);
    }

    /** Records what the command asks for, or says what it would record. */
    @PostMapping(path = "/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Receipt submit(
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            InputStream body)
            throws IOException {
        Submission submission = read(name, body);
        return admitted(submission, commandId(key), dryRun);
    }

    /** Approves exactly this body, for another person to submit. */
    @PostMapping(path = "/commands/{name}/approval", consumes = MediaType.APPLICATION_JSON_VALUE)
    public GivenApproval approve(
            @PathVariable String name,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            InputStream body)
            throws IOException {
        Submission approved = read(name, body);
        CommandId id = commandId(key);
        ApprovalId approvalId = new ApprovalId(id.value());
        GiveApproval give = new GiveApproval(approvalId, approved.name(), approved.digest());
        Submission submission =
                new Submission(give, approved.header().ofApproval(), approved.rulebook());
        return new GivenApproval(
                approvalId, approved.name(), approved.digest(), admitted(submission, id, false));
    }

    /** The commands there are. */
    @GetMapping("/commands")
    public CommandList commands() {
        return commands.list();
    }

    /** What was recorded under a command id. */
    @GetMapping("/receipts/{commandId}")
    public Receipt receipt(@PathVariable String commandId) {
        return Optional.of(commandId(commandId))
                .flatMap(door::receipt)
                .orElseThrow(() -> new FaultException(DoorFaults.RECEIPT_UNKNOWN));
    }

    private Submission read(String name, InputStream body) throws IOException {
        CommandType type =
                commands.named(name)
                        .orElseThrow(
                                () ->
                                        new FaultException(
                                                DoorFaults.unknownCommand(
                                                        name, commands.near(name))));
        Submission submission = reader.read(body, type.type());
        if (!actingFor.allows(currentActor.get(), submission.header().organ())) {
            throw new FaultException(DoorFaults.ORGAN_NOT_YOURS);
        }
        return submission;
    }

    /** Past saturation nobody waits in line: who comes too much is told so at once. */
    private Receipt admitted(Submission submission, CommandId id, boolean dryRun) {
        if (!room.tryAcquire()) {
            meters.counter("mingzhang.commands.turned.away").increment();
            throw new FaultException(DoorFaults.BUSY);
        }
        try {
            return measured(submission, id, dryRun);
        } finally {
            room.release();
        }
    }

    private Receipt measured(Submission submission, CommandId id, boolean dryRun) {
        Actor actor = currentActor.get();
        Timer.Sample running = Timer.start(meters);
        String outcome = "FAILED";
        try {
            Receipt receipt = door.submit(submission, actor.id(), id, Origin.LIVE, dryRun);
            outcome = receipt.status().word();
            return receipt;
        } catch (FaultException refused) {
            outcome = refused.fault().code();
            throw refused;
        } finally {
            running.stop(
                    meters.timer(
                            "mingzhang.commands",
                            "command",
                            submission.name(),
                            "outcome",
                            outcome));
        }
    }

    private CommandId commandId(@Nullable String key) {
        if (key == null) {
            return new CommandId(ids.generateId().toString());
        }
        try {
            return new CommandId(key);
        } catch (IllegalArgumentException malformed) {
            throw new FaultException(DoorFaults.COMMAND_ID_MALFORMED);
        }
    }
}
