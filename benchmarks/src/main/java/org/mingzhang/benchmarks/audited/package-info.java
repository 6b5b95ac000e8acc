/**
 * The peers a Java shop takes first: a table that is updated, the same with Hibernate Envers or
 * JaVers keeping what it was, and Axon's engine on JPA. Beside them the ledger's command bus.
 */
@NullMarked
package org.mingzhang.benchmarks.audited;

import org.jspecify.annotations.NullMarked;
