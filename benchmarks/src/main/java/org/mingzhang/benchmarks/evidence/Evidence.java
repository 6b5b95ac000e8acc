package org.mingzhang.benchmarks.evidence;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;
import org.mingzhang.command.platform.desk.CommandMetaData;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;

/** The command every round sends: evidence taken on record in an open case. */
public final class Evidence {
    /** How long the JSON of its event is where nobody asks for another length. */
    public static final int USUAL_BYTES = 600;

    /** Without a title it is that long already. */
    public static final int LEAST_BYTES = 320;

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final String SHA_256 = "0123456789abcdef".repeat(4);
    private static final String WORDS = "询问笔录与会议纪要复印件，第一卷 interview record, ";
    public static final OrganisationId ORGAN = new OrganisationId("organ-1");

    private static final Rulebook RULEBOOK = book();
    private static final Serializer SERIALIZER = new WireNameSerializer();

    private final String title;

    /**
     * @param bytes about how long the JSON of the event is, at least {@link #LEAST_BYTES}
     */
    public Evidence(int bytes) {
        if (bytes < LEAST_BYTES) {
            throw new IllegalArgumentException("an event has at least " + LEAST_BYTES + " bytes");
        }
        StringBuilder words = new StringBuilder();
        for (int left = bytes - LEAST_BYTES; left > 0; ) {
            char next = WORDS.charAt(words.length() % WORDS.length());
            words.append(next);
            left -= next < 0x80 ? 1 : 3; // in UTF-8
        }
        this.title = words.toString();
    }

    public static AccountabilityOpened opening(String caseId) {
        return new AccountabilityOpened(
                new CaseId(caseId),
                List.of(
                        new NamedSubject(
                                new Subject(SubjectKind.CADRE, "cadre-" + caseId), null, ORGAN)),
                List.of("1"),
                null,
                "facts",
                DAY,
                DAY,
                DAY,
                ORGAN,
                List.of(),
                null);
    }

    public RecordEvidence command(String caseId, String evidenceId) {
        return new RecordEvidence(
                new CaseId(caseId),
                new EvidenceId(evidenceId),
                title + evidenceId,
                "application/pdf",
                SHA_256,
                1_048_576,
                DAY);
    }

    /** Event and metadata as JSON, as they are before anything is sealed. */
    public static String stored(RecordEvidence command) {
        return eventJson(command) + besideJson(command);
    }

    /** The event alone. */
    public static String eventJson(RecordEvidence command) {
        return json(event(command));
    }

    /** What stands beside it. */
    public static String besideJson(RecordEvidence command) {
        return json(beside(command.evidenceId().value()));
    }

    /** What comes of the command. */
    static EvidenceRecorded event(RecordEvidence command) {
        return new EvidenceRecorded(
                command.caseId(),
                command.evidenceId(),
                command.title(),
                command.mediaType(),
                command.sha256(),
                command.sizeBytes(),
                command.obtainedOn());
    }

    private static String json(Object value) {
        return SERIALIZER.serialize(value, String.class).getData();
    }

    /** The same command as the door reads it. */
    public String json(String caseId, String evidenceId) {
        return """
                {"organ":"%s","reason":"measured","caseId":"%s","evidenceId":"%s","title":"%s",\
                "mediaType":"application/pdf","sha256":"%s","sizeBytes":1048576,"obtainedOn":"%s"}"""
                .formatted(ORGAN.value(), caseId, evidenceId, title + evidenceId, SHA_256, DAY);
    }

    /** What the door hands over with a command: who, for which organ, why. */
    public static MetaData beside(String commandId) {
        return CommandMetaData.of(
                new Attribution(
                        new CommandId(commandId),
                        "record-evidence",
                        new AccountId("recorder"),
                        ORGAN,
                        "measured",
                        RULEBOOK.version(),
                        Origin.LIVE,
                        new ContentDigest(SHA_256),
                        null,
                        List.of()),
                false);
    }

    private static Rulebook book() {
        Rulebooks rulebooks = RulebookLoader.fromClasspath();
        return rulebooks.byId(rulebooks.ids().first());
    }
}
