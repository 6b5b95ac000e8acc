package org.mingzhang.benchmarks.audited;

import jakarta.persistence.Entity;

/** What it was before is lost. */
@Entity
class PlainRow extends Row {
    /** For Hibernate. */
    PlainRow() {}

    PlainRow(String id) {
        super(id);
    }
}
