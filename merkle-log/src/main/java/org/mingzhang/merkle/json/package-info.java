/** JSON as it must be for two programs to agree on it: I-JSON in, RFC 8785 out. */
@NullMarked
package org.mingzhang.merkle.json;

import org.jspecify.annotations.NullMarked;
