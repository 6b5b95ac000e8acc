package org.mingzhang.app.export;

import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.query.export.job.ExportRecording;
import org.mingzhang.rulebook.file.Rulebooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports are recorded under the rulebook a command is decided under when it names none. */
@Configuration(proxyBeanMethods = false)
public class ExportRecordingConfiguration {
    @Bean
    ExportRecording exportRecording(
            CommandDoor door, Rulebooks books, @Value("${mingzhang.rulebook}") String rulebook) {
        return new RecordedExports(door, books.byId(rulebook));
    }
}
