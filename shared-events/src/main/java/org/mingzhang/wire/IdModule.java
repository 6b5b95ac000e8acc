package org.mingzhang.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.function.Function;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.ObjectionId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.StreamId;

/** Writes every {@link Id} as its plain text and reads it back, also as a map key. */
final class IdModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    IdModule() {
        super("mingzhang-ids");
        id(AccountId.class, AccountId::new);
        id(AppealId.class, AppealId::new);
        id(ApprovalId.class, ApprovalId::new);
        id(CadreId.class, CadreId::new);
        id(CaseId.class, CaseId::new);
        id(CommandId.class, CommandId::new);
        id(EvidenceId.class, EvidenceId::new);
        id(ExportId.class, ExportId::new);
        id(ObjectionId.class, ObjectionId::new);
        id(OrganisationId.class, OrganisationId::new);
        id(PersonFingerprint.class, PersonFingerprint::new);
        id(ReinstatementId.class, ReinstatementId::new);
        id(RulebookId.class, RulebookId::new);
        text(ContentDigest.class, ContentDigest::hex, ContentDigest::new);
        text(StreamId.class, StreamId::toString, StreamId::parse);
    }

    private <T extends Id> void id(Class<T> type, Function<String, T> read) {
        text(type, Id::value, read);
        addKeySerializer(
                type,
                new JsonSerializer<T>() {
                    @Override
                    public void serialize(T id, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeFieldName(id.value());
                    }
                });
        addKeyDeserializer(
                type,
                new KeyDeserializer() {
                    @Override
                    public Object deserializeKey(String key, DeserializationContext context) {
                        return read.apply(key);
                    }
                });
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(
                type,
                new JsonSerializer<T>() {
                    @Override
                    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeString(write.apply(value));
                    }
                });
        addDeserializer(
                type,
                new JsonDeserializer<T>() {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        if (!in.hasToken(JsonToken.VALUE_STRING)) {
                            return type.cast(context.handleUnexpectedToken(type, in));
                        }
                        try {
                            return read.apply(in.getText());
                        } catch (IllegalArgumentException malformed) {
                            return type.cast(
                                    context.handleWeirdStringValue(
                                            type, in.getText(), "%s", malformed.getMessage()));
                        }
                    }
                });
    }
}
