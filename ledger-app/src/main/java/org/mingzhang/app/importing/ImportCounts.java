package org.mingzhang.app.importing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * What became of the rows of a file: rows = recorded + unchanged + rejected.
 *
 * @param warnings how many warnings were recorded with the rows
 * @param warningsByCode the same, by their code
 * @param rejectedByCode the rejected rows, by the code of their cause
 */
@JsonIgnoreProperties({"warningsByCode", "rejectedByCode"})
public record ImportCounts(
        long rows,
        long recorded,
        long unchanged,
        long rejected,
        long warnings,
        Map<String, Long> warningsByCode,
        Map<String, Long> rejectedByCode) {}
