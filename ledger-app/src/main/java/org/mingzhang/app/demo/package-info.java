/**
 * A small invented scenario, entered through the command door like any other entry. The scenario
 * itself is data: {@code demo/scenario.json}.
 */
@NullMarked
package org.mingzhang.app.demo;

import org.jspecify.annotations.NullMarked;
