/**
 * Commands that serve a ledger with the invented scenario: to be looked at, or to train the JVM.
 */
@NullMarked
package org.mingzhang.app.cli.demo;

import org.jspecify.annotations.NullMarked;
