/**
 * Decisions on one accountability case 问责案件, one package per command, and the rules several of them
 * share. Pure. What the events add up to lives in shared-events; a cadre's posts and an
 * organisation's place in the tree are decided elsewhere and only read here. Basis: the
 * accountability regulation as the rulebook gives it. Measures that meet combine by four
 * mechanisms, none of which stands in for another.
 */
@NullMarked
package org.mingzhang.command.accountability;

import org.jspecify.annotations.NullMarked;
