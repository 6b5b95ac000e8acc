/**
 * The glue between commands and frameworks: the desk every decision is taken at, the one command
 * door, refusals as exceptions and as HTTP answers. No rule of any feature lives here.
 */
@NullMarked
package org.mingzhang.command.platform;

import org.jspecify.annotations.NullMarked;
