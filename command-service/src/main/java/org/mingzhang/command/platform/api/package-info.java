/**
 * The API described for programs (OpenAPI 3.1, derived from the command records) and tried out by
 * people, all of it served from this jar.
 */
@NullMarked
package org.mingzhang.command.platform.api;

import org.jspecify.annotations.NullMarked;
