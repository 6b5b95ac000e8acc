package org.mingzhang.system.killed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.mingzhang.system.stage.Caller;
import org.mingzhang.system.stage.Office;

/**
 * Many clients that put cadres on record and open cases against them, one append on two streams,
 * until they are told to stop or nobody answers. Each notes every answer it got.
 */
final class Load {
    /** A text of each case, which is sealed. */
    static final String FACTS = "项目监管失察";

    private static final int CLIENTS = 16;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Office office;
    private final String url;
    private final Receipts receipts;
    private final List<Thread> clients = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Caller.Answer> refused = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    /** What is answered with a receipt goes into {@code receipts}. */
    static Load on(Office office, String url, Receipts receipts) {
        Load load = new Load(office, url, receipts);
        for (int i = 0; i < CLIENTS; i++) {
            load.clients.add(Thread.ofPlatform().start(load::client));
        }
        return load;
    }

    private Load(Office office, String url, Receipts receipts) {
        this.office = office;
        this.url = url;
        this.receipts = receipts;
    }

    /** Waits until so many commands have been acknowledged. */
    void awaitAcknowledged(int count) {
        await(() -> acknowledged.get() >= count);
    }

    /** Waits until the first command is answered with something else than a receipt. */
    void awaitRefused() {
        await(() -> !unanswered.isEmpty());
    }

    private void await(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "after a minute " + acknowledged + " acknowledged, refused: " + refused);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Stops the clients; those in mid-call end with their answer, or without one. */
    void stop() {
        stopping = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Commands of which the client does not know what became: cut off, failed, or unknown. */
    List<Sent> unanswered() {
        return List.copyOf(unanswered);
    }

    /** Answers that were neither a receipt nor a lost connection. */
    List<Caller.Answer> refused() {
        return List.copyOf(refused);
    }

    /** What a client knows of a command it sent. */
    private enum Fate {
        ACKNOWLEDGED,
        REFUSED,
        /** Nobody answers any more: the client gives up. */
        CUT_OFF
    }

    private void client() {
        Fate last = Fate.ACKNOWLEDGED;
        while (!stopping && last != Fate.CUT_OFF) {
            last = cadreAndCase("cadre-" + NUMBER.incrementAndGet());
        }
    }

    private Fate cadreAndCase(String cadre) {
        Caller recorder = office.recorder;
        Fate registered =
                send(new Sent(recorder, "register-cadre", Office.key(), registering(cadre)));
        if (registered != Fate.ACKNOWLEDGED) {
            return registered;
        }
        String body = opening(cadre);
        Sent approval =
                new Sent(office.approver, "open-accountability/approval", Office.key(), body);
        AtomicReference<String> approved = new AtomicReference<>();
        Fate given =
                send(
                        approval,
                        answer -> {
                            approved.set(answer.get("approvalId").asText());
                            return answer.get("receipt");
                        });
        return given != Fate.ACKNOWLEDGED
                ? given
                : send(
                        new Sent(
                                recorder,
                                "open-accountability",
                                Office.key(),
                                Office.with(body, "approval", approved.get())));
    }

    private Fate send(Sent command) {
        return send(command, receipt -> receipt);
    }

    private Fate send(Sent command, UnaryOperator<JsonNode> receiptIn) {
        Caller.Answer answer;
        try {
            answer = command.to(url);
        } catch (UncheckedIOException cutOff) {
            unanswered.add(command);
            return Fate.CUT_OFF;
        }
        if (answer.status() == 200) {
            receipts.add(receiptIn.apply(answer.json()));
            acknowledged.incrementAndGet();
            return Fate.ACKNOWLEDGED;
        }
        unanswered.add(command);
        refused.add(answer);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        return Fate.REFUSED;
    }

    private static String registering(String cadre) {
        return Office.body(
                """
                {"cadreId":"%s","identity":"CIVIL_SERVANT","managedBy":"%s",
                 "registeredOn":"2020-01-01"}"""
                        .formatted(cadre, Office.COMMITTEE));
    }

    private static String opening(String cadre) {
        return Office.body(
                """
                {"caseId":"case-of-%s","subjects":[{"subject":{"kind":"CADRE","id":"%s"}}],
                 "grounds":["9"],"facts":"%s","conductFrom":"2023-05-01",
                 "conductTo":"2023-06-30","openedOn":"2024-01-10","distinctFrom":[]}"""
                        .formatted(cadre, cadre, FACTS));
    }
}
