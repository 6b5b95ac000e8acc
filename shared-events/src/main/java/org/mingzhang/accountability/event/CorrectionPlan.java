package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.mingzhang.shared.Personal;

/** What has to be put right, and by when. */
public record CorrectionPlan(@Personal String text, LocalDate dueOn) {}
