package org.mingzhang.command.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API, computed once. */
@RestController
public class OpenApiEndpoint {
    private final JsonNode document;

    public OpenApiEndpoint(OpenApi openApi) {
        document = openApi.document();
    }

    @GetMapping("/api/v1/openapi.json")
    JsonNode document() {
        return document;
    }
}
