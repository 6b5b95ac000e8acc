package org.mingzhang.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mingzhang.wire.WireJson;
import org.springframework.core.GenericTypeResolver;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Reads and writes bodies with the ledger's own mapper. Spring's own types stay with Spring. */
final class WireJsonConverter extends AbstractGenericHttpMessageConverter<Object> {
    private final JsonMapper mapper = WireJson.mapper();

    WireJsonConverter() {
        super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
        setDefaultCharset(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return !type.getName().startsWith("org.springframework.")
                && !CharSequence.class.isAssignableFrom(type)
                && type != byte[].class;
    }

    @Override
    public Object read(Type type, @Nullable Class<?> context, HttpInputMessage message)
            throws IOException {
        JavaType target = mapper.constructType(GenericTypeResolver.resolveType(type, context));
        try {
            return mapper.readValue(message.getBody(), target);
        } catch (JsonProcessingException malformed) {
            throw new HttpMessageNotReadableException("unreadable body", malformed, message);
        }
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return read(type, null, message);
    }

    @Override
    protected void writeInternal(Object body, @Nullable Type type, HttpOutputMessage message)
            throws IOException {
        mapper.writeValue(message.getBody(), body);
    }
}
