/** The query service as it runs: its own process settings, a real PostgreSQL, HTTP from outside. */
@NullMarked
package org.mingzhang.query.service;

import org.jspecify.annotations.NullMarked;
