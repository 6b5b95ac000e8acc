package org.mingzhang.system.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.system.stage.AccountsOnRecord;
import org.mingzhang.system.stage.Caller;

/** What callers were told, held against what lies in the ledger, read by plain SQL. */
final class Receipts {
    /** An event as a receipt or a row names it. */
    private record Event(
            String eventId, String type, String stream, long sequence, long position) {}

    private final Map<String, List<Event>> byCommand = new TreeMap<>();

    /** Notes a receipt; the same command may be answered again, with the same events. */
    synchronized void add(JsonNode receipt) {
        List<Event> events = new ArrayList<>();
        for (JsonNode event : receipt.get("events")) {
            events.add(
                    new Event(
                            event.get("eventId").asText(),
                            event.get("type").asText(),
                            event.get("stream").asText(),
                            event.get("sequence").asLong(),
                            event.get("position").asLong()));
        }
        List<Event> before = byCommand.put(receipt.get("commandId").asText(), events);
        if (before != null && !before.equals(events)) {
            throw new AssertionError("two answers to one command: " + before + " and " + events);
        }
    }

    synchronized int size() {
        return byCommand.size();
    }

    /** What is wrong with the acknowledged: lost, moved, changed, doubled, or positions missing. */
    synchronized List<String> lost(Connection database) throws SQLException {
        Map<String, Event> rows = rows(database);
        List<String> found = new ArrayList<>();
        byCommand.forEach(
                (command, events) -> {
                    for (Event event : events) {
                        Event row = rows.get(event.eventId());
                        if (!event.equals(row)) {
                            found.add(command + " was told " + event + ", the ledger has " + row);
                        }
                    }
                    if (events.isEmpty()) {
                        found.add(command + " was told nothing");
                    }
                });
        long next = 0;
        for (long position : rows.values().stream().map(Event::position).sorted().toList()) {
            if (position != next) {
                found.add("position " + next + " is followed by " + position);
            }
            next = position + 1;
        }
        return found;
    }

    /**
     * After a fault: all acknowledged is there; what has no answer gets one, once.
     *
     * @param as how to do it again
     */
    void settle(List<Sent> unanswered, String url, Connection database, String as)
            throws SQLException {
        assertThat(lost(database)).as(as).isEmpty();
        for (Sent command : unanswered) {
            add(answered(command, url));
            JsonNode second = answered(command, url);
            assertThat(second.get("status").asText()).isEqualTo("repeated");
            add(second);
        }
        assertThat(lost(database)).as(as).isEmpty();
        assertThat(untold(database)).as(as).isEmpty();
    }

    private static JsonNode answered(Sent command, String url) {
        Caller.Answer answer = command.to(url);
        assertThat(answer.status()).as(command + " " + answer.body()).isEqualTo(200);
        JsonNode given = answer.json();
        return given.has("receipt") ? given.get("receipt") : given;
    }

    /** Events on record that nobody was told of; there are none once every command is answered. */
    synchronized List<String> untold(Connection database) throws SQLException {
        Set<String> told = new HashSet<>();
        List<String> found = new ArrayList<>();
        byCommand.values().stream()
                .flatMap(List::stream)
                .filter(event -> !told.add(event.eventId()))
                .forEach(event -> found.add(event + " answers two commands"));
        rows(database).values().stream()
                .filter(row -> !told.contains(row.eventId()))
                .filter(row -> !row.stream().equals(AccountsOnRecord.STREAM))
                .forEach(row -> found.add(row + " was told to nobody"));
        found.addAll(recordedTwice(database));
        return found;
    }

    /** Nobody asks for a record of an account, so nobody is told; but each change has one. */
    private static List<String> recordedTwice(Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query =
                database.prepareStatement(
                        "select change->>'account', change->>'generation', count(*) from (select"
                                + " convert_from(payload, 'UTF8')::jsonb as change"
                                + " from ledger.event where stream_id = ?) as changes"
                                + " group by 1, 2 having count(*) > 1")) {
            query.setString(1, AccountsOnRecord.STREAM);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add("generation " + row.getString(2) + " is on record twice");
                }
            }
        }
        return found;
    }

    private static Map<String, Event> rows(Connection database) throws SQLException {
        Map<String, Event> rows = new HashMap<>();
        try (PreparedStatement query =
                        database.prepareStatement(
                                "select event_id, payload_type, stream_id, sequence, position"
                                        + " from ledger.event order by position");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Event event =
                        new Event(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getLong(5));
                rows.put(event.eventId(), event);
            }
        }
        return rows;
    }
}
