package org.mingzhang.command.platform.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.codes.CodeFault;
import org.mingzhang.codes.IdentityNumber;
import org.mingzhang.platform.sealing.Fingerprints;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.RecordParts;

/**
 * Replaces the identity numbers of a body by keyed fingerprints before anything else reads it, so
 * that no command, digest, approval, event, log or answer can ever carry one.
 */
public final class SealedFields {
    private final Fingerprints fingerprints;
    private final Clock legalDays;

    /**
     * @param legalDays in the zone whose calendar days are the legal days
     */
    public SealedFields(Fingerprints fingerprints, Clock legalDays) {
        this.fingerprints = fingerprints;
        this.legalDays = legalDays;
    }

    /** Says what is wrong with the numbers; a faulty one is taken out like a good one. */
    List<FieldProblem> seal(ObjectNode content, Class<?> type) {
        List<FieldProblem> problems = new ArrayList<>();
        for (RecordComponent part : RecordParts.of(type)) {
            String name = part.getName();
            if (part.getType() == PersonFingerprint.class && content.hasNonNull(name)) {
                seal(content, name).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<FieldProblem> seal(ObjectNode content, String name) {
        JsonNode written = content.remove(name);
        String pointer = "/" + name;
        if (!written.isTextual()) {
            return Optional.of(
                    new FieldProblem(
                            "INVALID_VALUE",
                            pointer,
                            new Text("须为文本形式的公民身份号码", "must be an identity number as text")));
        }
        String number = IdentityNumber.normal(written.textValue());
        Optional<CodeFault> fault = IdentityNumber.fault(number, LocalDate.now(legalDays));
        if (fault.isPresent()) {
            return fault.map(each -> new FieldProblem(each.name(), pointer, each.text()));
        }
        content.put(name, fingerprints.of(number).value());
        return Optional.empty();
    }
}
