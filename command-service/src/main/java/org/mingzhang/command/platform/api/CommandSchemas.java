package org.mingzhang.command.platform.api;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.platform.reading.Header;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.wire.WireJson;

/** JSON schemas of records, as strict as the door reads them. */
final class CommandSchemas {
    private final SchemaGenerator generator;

    CommandSchemas() {
        SchemaGeneratorConfigBuilder rules =
                new SchemaGeneratorConfigBuilder(
                                WireJson.mapper(),
                                SchemaVersion.DRAFT_2020_12,
                                OptionPreset.PLAIN_JSON)
                        .with(
                                Option.INLINE_ALL_SCHEMAS,
                                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                        .without(Option.SCHEMA_VERSION_INDICATOR);
        rules.forFields().withRequiredCheck(CommandSchemas::required);
        rules.forFields().withNullableCheck(CommandSchemas::nullable);
        rules.forTypesInGeneral().withCustomDefinitionProvider(CommandSchemas::text);
        generator = new SchemaGenerator(rules.build());
    }

    /** A command's body: its own fields and the header's, in one flat object. */
    ObjectNode body(Class<?> command) {
        ObjectNode body = of(command);
        ObjectNode header = of(Header.class);
        body.withObjectProperty("properties").setAll(header.withObjectProperty("properties"));
        ArrayNode required = body.withArrayProperty("required");
        header.withArrayProperty("required").forEach(required::add);
        return body;
    }

    /** Any record. */
    ObjectNode of(Class<?> type) {
        return generator.generateSchema(type);
    }

    /** A list may be left out; it is empty then. */
    private static boolean required(FieldScope field) {
        return !nullable(field) && !field.getType().isInstanceOf(List.class);
    }

    private static boolean nullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What is written as one string. */
    private static @Nullable CustomDefinition text(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        ObjectNode schema = WireJson.mapper().createObjectNode().put("type", "string");
        if (raw == PersonFingerprint.class) {
            // What is sent is the identity number; the door keeps its fingerprint alone.
            schema.put("pattern", "^[0-9]{17}[0-9Xx]$").put("writeOnly", true);
        } else if (Id.class.isAssignableFrom(raw)) {
            schema.put("pattern", "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$");
        } else if (raw == ContentDigest.class) {
            schema.put("pattern", "^[0-9a-f]{64}$");
        } else if (raw == LocalDate.class) {
            schema.put("format", "date");
        } else {
            return null;
        }
        return new CustomDefinition(schema, true);
    }
}
