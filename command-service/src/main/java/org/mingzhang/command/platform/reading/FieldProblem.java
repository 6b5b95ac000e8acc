package org.mingzhang.command.platform.reading;

import org.mingzhang.platform.web.Fault;
import org.mingzhang.shared.Text;

/**
 * One field that cannot be read.
 *
 * @param field JSON pointer
 * @param expectation what the field must be; never quotes what was sent
 */
record FieldProblem(String code, String field, Text expectation) {
    Fault.FieldFault fault() {
        return new Fault.FieldFault(field, expectation);
    }
}
