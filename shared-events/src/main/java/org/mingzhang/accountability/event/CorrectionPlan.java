package org.mingzhang.accountability.event;

import java.time.LocalDate;

/** What has to be put right, and by when. */
public record CorrectionPlan(String text, LocalDate dueOn) {}
