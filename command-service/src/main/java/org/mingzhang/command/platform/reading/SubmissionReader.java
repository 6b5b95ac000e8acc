package org.mingzhang.command.platform.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.platform.web.BodyFaults;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.WireJson;

/** Reads a body strictly: every field known, present where required, and of its type. */
public final class SubmissionReader {
    private static final List<String> HEADER =
            Arrays.stream(Header.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();

    private final Rulebooks rulebooks;
    private final String defaultRulebook;
    private final SealedFields sealing;

    public SubmissionReader(Rulebooks rulebooks, String defaultRulebook, SealedFields sealing) {
        this.rulebooks = rulebooks;
        this.defaultRulebook = defaultRulebook;
        this.sealing = sealing;
    }

    /**
     * Reads header and command out of one flat object.
     *
     * @throws FaultException naming every field that does not fit
     */
    public Submission read(InputStream body, Class<? extends LedgerCommand> type)
            throws IOException {
        ObjectNode content = object(body);
        ObjectNode header = WireJson.mapper().createObjectNode();
        HEADER.stream()
                .filter(content::has)
                .forEach(name -> header.set(name, content.remove(name)));
        AbsentLists.fillIn(content, type);
        List<FieldProblem> problems = new ArrayList<>(sealing.seal(content, type));
        problems.addAll(RecordShape.problems(header, Header.class));
        problems.addAll(RecordShape.problems(content, type));
        String book = header.path("rulebook").asText(defaultRulebook);
        if (!rulebooks.ids().contains(book)) {
            problems.add(unknownBook());
        }
        if (header.path("reason").isTextual() && header.path("reason").textValue().isBlank()) {
            problems.add(blankReason());
        }
        if (!problems.isEmpty()) {
            throw new FaultException(malformed(problems));
        }
        return submission(content, type, header, rulebooks.byId(book));
    }

    private static Submission submission(
            ObjectNode content,
            Class<? extends LedgerCommand> type,
            ObjectNode header,
            Rulebook book) {
        try {
            return new Submission(
                    WireJson.mapper().treeToValue(content, type),
                    WireJson.mapper().treeToValue(header, Header.class),
                    book);
        } catch (JsonProcessingException unfit) {
            throw new FaultException(BodyFaults.of(unfit));
        }
    }

    private static Fault malformed(List<FieldProblem> problems) {
        FieldProblem first = problems.getFirst();
        return Fault.of(400, first.code(), new Text("字段有误", "Invalid fields"), first.expectation())
                .at(first.field())
                .errors(problems.stream().map(FieldProblem::fault).toList());
    }

    private static ObjectNode object(InputStream body) throws IOException {
        try {
            JsonNode node = WireJson.mapper().readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw new FaultException(BodyFaults.of(malformed));
        }
        throw new FaultException(Faults.MALFORMED_JSON);
    }

    private FieldProblem unknownBook() {
        String ids = String.join(", ", rulebooks.ids());
        return new FieldProblem(
                "RULEBOOK_UNKNOWN",
                "/rulebook",
                new Text("没有此规则集；可用：" + ids, "no such rulebook; there are: " + ids));
    }

    private static FieldProblem blankReason() {
        return new FieldProblem("FIELD_MISSING", "/reason", new Text("须写明事由", "must say why"));
    }
}
