package org.mingzhang.system.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.WireJson;

/** Judges every restoring by the raw events before it, in the order of their positions. */
final class Restorings {
    private final Map<CadreId, Set<CaseId>> open = new HashMap<>();
    private final Map<CadreId, Map<CaseId, List<Restriction>>> restrictions = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private Restorings() {}

    /** Whoever was restored while a case was open or a restriction ran. */
    static List<String> judged(Connection database) throws SQLException {
        Restorings judge = new Restorings();
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select payload_type, payload from ledger.event"
                                        + " order by position")) {
            while (row.next()) {
                judge.next(
                        WireJson.mapper()
                                .readValue(
                                        row.getBytes(2),
                                        EventTypes.classOf(row.getString(1)).orElseThrow()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return judge.wrong;
    }

    private void next(Object event) {
        switch (event) {
            case InvestigationOpened opened ->
                    open.computeIfAbsent(opened.cadreId(), key -> new HashSet<>())
                            .add(opened.caseId());
            case InvestigationEnded ended ->
                    open.getOrDefault(ended.cadreId(), new HashSet<>()).remove(ended.caseId());
            case RestrictionsSet set ->
                    restrictions
                            .computeIfAbsent(set.cadreId(), key -> new HashMap<>())
                            .put(set.caseId(), set.restrictions());
            case RestoredToPost restored -> judge(restored);
            default -> {}
        }
    }

    private void judge(RestoredToPost restored) {
        Set<CaseId> cases = open.getOrDefault(restored.cadreId(), Set.of());
        if (!cases.isEmpty()) {
            wrong.add(restored + " while open: " + cases);
        }
        restrictions.getOrDefault(restored.cadreId(), Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(restriction -> restriction.runsOn(restored.restoredOn()))
                .forEach(restriction -> wrong.add(restored + " under " + restriction));
    }
}
