package org.mingzhang.query.export;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingzhang.merkle.derived.Table;
import org.mingzhang.merkle.export.RecordLine;

/** What an export holds beside the records and what follows from them. */
public interface Additions {
    /** Nothing. */
    Additions NONE =
            new Additions() {
                @Override
                public void add(RecordLine line) {}

                @Override
                public List<Table> tables() {
                    return List.of();
                }
            };

    /** Told each record, in the order of the log. */
    void add(RecordLine line);

    /** Asked for once, after the last record. */
    List<Table> tables();

    /** The same and one table more. */
    default Additions with(Supplier<Table> more) {
        Additions own = this;
        return new Additions() {
            @Override
            public void add(RecordLine line) {
                own.add(line);
            }

            @Override
            public List<Table> tables() {
                return Stream.concat(own.tables().stream(), Stream.of(more.get())).toList();
            }
        };
    }
}
