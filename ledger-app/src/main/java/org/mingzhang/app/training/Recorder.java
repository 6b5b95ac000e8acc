package org.mingzhang.app.training;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.mingzhang.wire.WireJson;

/** Opens a case and puts evidence on its record. */
final class Recorder {
    static final String MATTER = "CASE-TRAINING-1";
    private static final String HEADER =
            """
            "organ":"ORG-XC-DISCIPLINE","reason":"试运行","rulebook":"cn-party-jiangxi",\
            "caseId":"%s\""""
                    .formatted(MATTER);
    private static final String OPENING =
            """
            {%s,"subjects":[{"subject":{"kind":"CADRE","id":"C-DEMO-01"},"post":"党委书记",\
            "organisation":"ORG-BH-COMMITTEE"}],"grounds":["9"],"facts":"试运行，不是案件。",\
            "conductFrom":"2021-09-22","conductTo":"2021-10-20","openedOn":"2021-11-10",\
            "distinctFrom":[]%s}""";
    private static final String EVIDENCE =
            """
            {%s,"evidenceId":"E-%d","title":"会议纪要（第 %d 卷）","mediaType":"application/pdf",\
            "sha256":"%064x","sizeBytes":184320,"obtainedOn":"2021-11-18"}""";

    private final Visitor visitor;
    private final AtomicLong number = new AtomicLong();

    Recorder(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Opens the case.
     *
     * @param approver who has to agree to exactly this opening
     * @return its id
     */
    String open(Visitor approver) throws IOException, InterruptedException {
        String path = "/api/v1/commands/open-accountability";
        String given = approver.post(path + "/approval", OPENING.formatted(HEADER, ""));
        String approval = WireJson.mapper().readTree(given).get("approvalId").asText();
        visitor.post(path, OPENING.formatted(HEADER, ",\"approval\":\"" + approval + '"'));
        return MATTER;
    }

    /** Takes one piece of evidence after the other, and answers how many it took. */
    long record(Instant end) throws IOException, InterruptedException {
        long taken = 0;
        for (; Instant.now().isBefore(end); taken++) {
            long next = number.incrementAndGet();
            visitor.post(
                    "/api/v1/commands/record-evidence",
                    EVIDENCE.formatted(HEADER, next, next, next));
        }
        return taken;
    }
}
