/**
 * Everything in one process: the command line, and the two services on the PostgreSQL of a data
 * folder. No rule of the domain lives here.
 */
@NullMarked
package org.mingzhang.app;

import org.jspecify.annotations.NullMarked;
