/**
 * The public log as files: what the keeper has written is handed to anybody as it is, and a proof
 * is read out of it. Nothing here knows a case.
 */
@NullMarked
package org.mingzhang.query.log;

import org.jspecify.annotations.NullMarked;
