package org.mingzhang.app.cli.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.wire.WireJson;

/** A question to the calculator that stands in a file. */
record QuestionFile(Path file) {

    JsonNode read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFault.notFound("没有这个文件：" + file, "There is no such file: " + file);
        }
        try {
            return WireJson.mapper().readTree(Files.readString(file));
        } catch (CharacterCodingException malformed) {
            throw CommandFault.usage(
                    file + "：不是 UTF-8 编码的文本，请另存为 UTF-8",
                    file + ": this is no text in UTF-8; save it as UTF-8");
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            int line = at == null ? 1 : at.getLineNr();
            int column = at == null ? 1 : at.getColumnNr();
            throw CommandFault.usage(
                    "%s：第 %d 行第 %d 列不是 JSON：%s"
                            .formatted(file, line, column, malformed.getOriginalMessage()),
                    "%s: line %d, column %d: not JSON: %s"
                            .formatted(file, line, column, malformed.getOriginalMessage()));
        }
    }
}
