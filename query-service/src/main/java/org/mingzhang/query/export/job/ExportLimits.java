package org.mingzhang.query.export.job;

import java.time.Duration;

/**
 * How much room exports may take.
 *
 * @param running made at the same time
 * @param waiting asked for and not begun; one more is turned away
 * @param ofAccount unfinished or kept, of one account; one more is turned away
 * @param kept how long a file can be fetched
 * @param remembered how long a job that has ended is listed
 */
record ExportLimits(int running, int waiting, int ofAccount, Duration kept, Duration remembered) {}
