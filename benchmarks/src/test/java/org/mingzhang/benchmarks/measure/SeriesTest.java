package org.mingzhang.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void the_median_is_the_middle_round() {
        Series series = new Series(List.of(7.0, 100.0, 5.0));

        assertThat(series.median()).isEqualTo(7);
        assertThat(series.least()).isEqualTo(5);
        assertThat(series.most()).isEqualTo(100);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        assertThat(new Series(List.of(4.0, 1.0, 2.0, 30.0)).median()).isEqualTo(3);
    }

    @Test
    void no_rounds_are_no_figure() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of()));
    }

    @Test
    void ninety_nine_of_a_hundred_are_not_slower_than_p99() {
        assertThat(Series.p99(LongStream.rangeClosed(1, 100).toArray())).isEqualTo(99);
        assertThat(Series.p99(LongStream.rangeClosed(1, 1000).map(n -> 1001 - n).toArray()))
                .isEqualTo(990);
        assertThat(Series.p99(new long[] {5})).isEqualTo(5);
        assertThat(Series.p99(new long[0])).isZero();
    }
}
