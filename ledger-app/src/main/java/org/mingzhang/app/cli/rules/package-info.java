/**
 * The desk calculator: what the rules say about dates and votes, without any record or database.
 */
@NullMarked
package org.mingzhang.app.cli.rules;

import org.jspecify.annotations.NullMarked;
