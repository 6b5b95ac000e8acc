/**
 * The pages of the reader: find, read a person's history, walk a case step by step. Rendered on the
 * server, readable without JavaScript; no name ever stands in an address.
 */
@NullMarked
package org.mingzhang.query.pages;

import org.jspecify.annotations.NullMarked;
