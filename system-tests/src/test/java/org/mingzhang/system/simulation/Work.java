package org.mingzhang.system.simulation;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.mingzhang.system.stage.Office;

/** Forms filled in at random: few ids, so that they meet; right and wrong ones mixed. */
record Work(String command, String fields, boolean fourEyes) {
    static final int CADRES = 5;

    static Work random(Random random, int step) {
        int number = random.nextInt(12);
        String accountability = "case-" + number;
        // Now and then somebody who is not in the case.
        String cadre = "cadre-" + (random.nextInt(10) == 0 ? 0 : number % CADRES);
        String subject = "{\"kind\":\"CADRE\",\"id\":\"%s\"}".formatted(cadre);
        return switch (random.nextInt(10)) {
            case 0 -> registering("cadre-" + random.nextInt(CADRES + step / 8));
            case 1, 2 -> opening(accountability, subject, 1 + number);
            case 3 -> hearing(accountability, subject);
            case 4 -> establishing(accountability, subject, random.nextBoolean());
            case 5 -> deciding(accountability, subject);
            case 6 ->
                    new Work(
                            "serve-decision",
                            "{\"caseId\":\"%s\",\"subject\":%s,\"servedOn\":\"2024-02-23\"}"
                                    .formatted(accountability, subject),
                            false);
            case 7 ->
                    new Work(
                            "close-case",
                            "{\"caseId\":\"%s\",\"closedOn\":\"2024-03-01\",\"kind\":\"%s\"}"
                                    .formatted(
                                            accountability,
                                            random.nextBoolean() ? "DECIDED" : "NOT_SUBSTANTIATED"),
                            false);
            default -> restoring("procedure-" + random.nextInt(CADRES));
        };
    }

    static Work registering(String cadre) {
        return new Work(
                "register-cadre",
                """
                {"cadreId":"%s","identity":"CIVIL_SERVANT","managedBy":"%s",
                 "registeredOn":"2020-01-01"}"""
                        .formatted(cadre, Office.COMMITTEE),
                false);
    }

    private static Work opening(String accountability, String subject, int month) {
        return new Work(
                "open-accountability",
                """
                {"caseId":"%s","subjects":[{"subject":%s}],"grounds":["9"],
                 "facts":"项目监管失察","conductFrom":"2022-%02d-01","conductTo":"2022-%02d-28",
                 "openedOn":"2024-01-10","distinctFrom":[]}"""
                        .formatted(accountability, subject, month, month),
                true);
    }

    private static Work hearing(String accountability, String subject) {
        return new Work(
                "hear-subject",
                """
                {"caseId":"%s","subject":%s,"heardOn":"2024-01-20","factsShown":true,
                 "statement":"情况属实","signature":"AGREE","investigators":["inv-1","inv-2"]}"""
                        .formatted(accountability, subject),
                false);
    }

    private static Work establishing(String accountability, String subject, boolean found) {
        String outcome =
                found
                        ? "\"SUBSTANTIATED\",\"liability\":\"IMPORTANT\",\"individualPart\":\"督促不力\""
                        : "\"NOT_SUBSTANTIATED\",\"liability\":\"NONE\",\"individualPart\":\"无\"";
        return new Work(
                "establish-responsibility",
                "{\"caseId\":\"%s\",\"subject\":%s,\"establishedOn\":\"2024-02-01\",\"finding\":%s}"
                        .formatted(accountability, subject, outcome),
                false);
    }

    private static Work deciding(String accountability, String subject) {
        return new Work(
                "decide-accountability",
                """
                {"caseId":"%s","subject":%s,"documentNumber":"清委〔2024〕3号",
                 "decidedOn":"2024-02-20","effectiveOn":"2024-02-20",
                 "measures":[{"measure":"ADMONITION"}],
                 "vote":{"shouldAttend":11,"present":9,"inFavour":8},
                 "ruleVersion":{"version":"2019","selection":"CONDUCT_TIME",
                   "explanation":"行为时有效"},"outcomes":[]}"""
                        .formatted(accountability, subject),
                true);
    }

    private static Work restoring(String procedure) {
        String statements =
                List.of("G2", "G3").stream()
                        .map(
                                gate ->
                                        "{\"gate\":\"%s\",\"satisfied\":true,\"statement\":\"s\"}"
                                                .formatted(gate))
                        .collect(Collectors.joining(","));
        return new Work(
                "restore-to-post",
                "{\"reinstatementId\":\"%s\",\"restoredOn\":\"2025-08-20\",\"statements\":[%s]}"
                        .formatted(procedure, statements),
                true);
    }
}
