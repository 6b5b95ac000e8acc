package org.mingzhang.keeper;

import org.junit.jupiter.api.Test;
import org.mingzhang.testkit.Fences;

class FencesTest {
    @Test
    void the_fences_hold() {
        Fences.holdIn("org.mingzhang.keeper");
    }
}
