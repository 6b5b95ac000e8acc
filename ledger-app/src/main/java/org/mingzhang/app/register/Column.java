package org.mingzhang.app.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of history import v1. Files may give them in any order. */
public enum Column {
    RECORD_NO,
    CASE_NO,
    SUBJECT_KIND,
    SUBJECT_ID,
    POST,
    ORGANISATION_ID,
    CONDUCT_ON,
    OPENED_ON,
    DECIDED_ON,
    GROUNDS,
    FINDING,
    MEASURE,
    MEASURE_DAYS,
    OUTCOME;

    /** As it stands in the header row. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equals(header.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The column behind a field a decision names; the case number where it names none. */
    public static Column ofPointer(String pointer) {
        String[] parts = pointer.split("/");
        return switch (parts.length < 2 ? "" : parts[1]) {
            case "subject", "subjects", "named", "cadreId" -> SUBJECT_ID;
            case "organisationId" -> ORGANISATION_ID;
            case "conductOn", "conductFrom", "conductTo" -> CONDUCT_ON;
            case "openedOn", "namedOn", "registeredOn" -> OPENED_ON;
            case "decidedOn", "effectiveOn", "establishedOn" -> DECIDED_ON;
            case "grounds", "groundText" -> GROUNDS;
            case "finding", "liability", "individualPart" -> FINDING;
            case "measure" -> MEASURE;
            case "measures" -> pointer.endsWith("/days") ? MEASURE_DAYS : MEASURE;
            case "measureDays" -> MEASURE_DAYS;
            case "outcomes" -> OUTCOME;
            default -> CASE_NO;
        };
    }
}
