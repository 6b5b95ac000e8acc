package org.mingzhang.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.mingzhang.organisation.event.OrganisationInvestigationEnded;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;

class WireNameSerializerTest {
    private final WireNameSerializer serializer = new WireNameSerializer();

    @Test
    void an_event_is_stored_under_its_wire_name_and_read_back() {
        var event =
                new OrganisationInvestigationEnded(
                        new OrganisationId("O-1"), new CaseId("C-1"), LocalDate.of(2026, 3, 1));
        SerializedObject<String> stored = serializer.serialize(event, String.class);

        assertThat(stored.getType().getName()).isEqualTo("organisation.investigation-ended.v1");
        assertThat(stored.getType().getRevision()).isNull();
        assertThat(stored.getData())
                .isEqualTo(
                        "{\"organisationId\":\"O-1\",\"caseId\":\"C-1\",\"endedOn\":\"2026-03-01\"}");
        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(event);
    }

    @Test
    void a_wire_name_nobody_knows_is_an_unknown_type() {
        var stored =
                new SimpleSerializedObject<>("{}", String.class, "organisation.vanished.v9", null);

        assertThat(serializer.<String, Object>deserialize(stored))
                .isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void tokens_and_metadata_keep_their_class_names() {
        var token = new GlobalSequenceTrackingToken(7);
        var metaData = MetaData.with("commandId", "c-1").and("attribution", "{\"actor\":\"a\"}");
        SerializedObject<String> storedToken = serializer.serialize(token, String.class);
        SerializedObject<String> storedMetaData = serializer.serialize(metaData, String.class);

        assertThat(storedToken.getType().getName())
                .isEqualTo(GlobalSequenceTrackingToken.class.getName());
        assertThat(serializer.<String, Object>deserialize(storedToken)).isEqualTo(token);
        assertThat(serializer.<String, Object>deserialize(storedMetaData)).isEqualTo(metaData);
    }
}
