package org.mingzhang.app.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.command.platform.reading.SubmissionReader;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.Origin;
import org.mingzhang.wire.WireJson;

/** Enters an organisation and keeps the receipt. */
public record Clerk(LedgerNode node) {
    /** Enters one under a command id of its own; again is the same entry. */
    public Receipt enters(String organisation) throws IOException {
        String body =
                """
                {"organ":"ORG-YL-COMMITTEE","reason":"登记","rulebook":"cn-party-jiangxi",
                "organisationId":"%s","name":"星川县某局","kind":"ADMINISTRATIVE_ORGAN",
                "level":"COUNTY","parent":"ORG-YL-COMMITTEE","validFrom":"2020-01-01"}
                """
                        .formatted(organisation);
        return node.part(CommandDoor.class)
                .submit(
                        node.part(SubmissionReader.class)
                                .read(
                                        new ByteArrayInputStream(body.getBytes(UTF_8)),
                                        node.part(CommandTypes.class)
                                                .named("register-organisation")
                                                .orElseThrow()
                                                .type()),
                        new AccountId("recorder"),
                        new CommandId("command-" + organisation),
                        Origin.LIVE,
                        /* dryRun= */ false);
    }

    /** Keeps a receipt as it was answered. */
    public static Path keep(Receipt receipt, Path file) throws IOException {
        return Files.write(file, WireJson.mapper().writeValueAsBytes(receipt));
    }
}
