package org.mingzhang.app.training;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.mingzhang.wire.WireJson;

/** Opens a case and puts evidence on its record. */
final class Recorder {
    static final String MATTER = "CASE-TRAINING-1";
    private final Visitor visitor;
    private final String rulebook;
    private final AtomicLong number = new AtomicLong();

    Recorder(Visitor visitor, String rulebook) {
        this.visitor = visitor;
        this.rulebook = rulebook;
    }

    /**
     * Opens the case.
     *
     * @param approver who has to agree to exactly this opening
     */
    void open(Visitor approver) throws IOException, InterruptedException {
        String path = "/api/v1/commands/open-accountability";
        String given = approver.post(path + "/approval", opening(""));
        String approval = WireJson.mapper().readTree(given).get("approvalId").asText();
        visitor.post(path, opening(",\"approval\":\"" + approval + '"'));
    }

    /**
     * Takes one piece of evidence after the other as long as it shall go on, and answers how many.
     */
    long record(BooleanSupplier on) throws IOException, InterruptedException {
        long taken = 0;
        for (; on.getAsBoolean(); taken++) {
            visitor.post("/api/v1/commands/record-evidence", evidence(number.incrementAndGet()));
        }
        return taken;
    }

    /**
     * @param more fields, each with a comma before it
     */
    private String opening(String more) {
        return """
        {%s,"subjects":[{"subject":{"kind":"CADRE","id":"C-DEMO-01"},"post":"党委书记",\
        "organisation":"ORG-BH-COMMITTEE"}],"grounds":["9"],"facts":"试运行，不是案件。",\
        "conductFrom":"2021-09-22","conductTo":"2021-10-20","openedOn":"2021-11-10",\
        "distinctFrom":[]%s}"""
                .formatted(header(), more);
    }

    private String evidence(long number) {
        return """
        {%s,"evidenceId":"E-%d","title":"会议纪要（第 %d 卷）","mediaType":"application/pdf",\
        "sha256":"%064x","sizeBytes":184320,"obtainedOn":"2021-11-18"}"""
                .formatted(header(), number, number, number);
    }

    private String header() {
        return """
        "organ":"ORG-XC-DISCIPLINE","reason":"试运行","rulebook":"%s",\
        "caseId":"%s\""""
                .formatted(rulebook, MATTER);
    }
}
