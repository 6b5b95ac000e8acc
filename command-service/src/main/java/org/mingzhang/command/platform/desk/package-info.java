/**
 * The desk as it stands in the running service: reads recorded states, decides, and hands the
 * events of all streams to one unit of work. Knows Axon, but no feature and no HTTP.
 */
@NullMarked
package org.mingzhang.command.platform.desk;

import org.jspecify.annotations.NullMarked;
