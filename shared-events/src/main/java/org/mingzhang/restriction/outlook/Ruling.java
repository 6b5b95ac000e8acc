package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import org.mingzhang.shared.Personal;

/**
 * What a person ruled where no rule settles how two periods combine.
 *
 * @param until the last day
 */
public record Ruling(LocalDate until, @Personal String reason) {}
