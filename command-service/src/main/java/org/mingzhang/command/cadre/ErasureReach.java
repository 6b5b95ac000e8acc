package org.mingzhang.command.cadre;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.SubjectDropped;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ErasureScope;
import org.mingzhang.cadre.event.SharedCase;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.SubjectKind;

/** What an erasure reaches: what two persons of one case share goes with the last of them. */
public record ErasureReach(CadreId cadre, Records records) {

    /** What is erased with the person's own record, and which cases others still need. */
    public ErasureScope of(CadreFile file) {
        List<CaseId> cases = new ArrayList<>();
        List<SharedCase> kept = new ArrayList<>();
        for (CaseId id : file.cases()) {
            List<CadreId> others = others(records.accountabilityCase(id));
            if (others.isEmpty()) {
                cases.add(id);
            } else {
                kept.add(new SharedCase(id, others));
            }
        }
        return new ErasureScope(cases, file.reinstatements(), kept);
    }

    /** Everybody else the case ever concerned whose data was not erased. */
    private List<CadreId> others(AccountabilityCase shared) {
        return Stream.concat(
                        shared.subjects().stream().map(SubjectFile::subject),
                        shared.dropped().stream().map(SubjectDropped::subject))
                .filter(subject -> subject.kind() == SubjectKind.CADRE)
                .map(subject -> new CadreId(subject.id()))
                .filter(other -> !other.equals(cadre))
                .filter(other -> !records.cadre(other).protection().erased())
                .distinct()
                .toList();
    }
}
