/**
 * The proven records of an export once more, in the forms people and programs like to read. Each
 * form is a function of the records, so whoever verifies makes it again and compares.
 */
@NullMarked
package org.mingzhang.merkle.derived;

import org.jspecify.annotations.NullMarked;
