package org.mingzhang.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingzhang.testkit.Tidy;

/**
 * The whole repository, so it stands here once; what each rule catches is tried in the test kit.
 */
class TidyTest {
    @Test
    void the_repository_is_tidy() {
        assertThat(Tidy.findings()).isEmpty();
    }
}
