/**
 * Exports as jobs: asked for over HTTP, made one after the other, kept for a while, and forgotten.
 * An export is put on record before its files appear, whoever asked for it.
 */
@NullMarked
package org.mingzhang.query.export.job;

import org.jspecify.annotations.NullMarked;
