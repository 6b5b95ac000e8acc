package org.mingzhang.benchmarks.audited;

import jakarta.persistence.Entity;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.Audited;

/** What it was before is kept by Envers, in a table beside it. */
@Entity
@Audited
@AuditOverride(forClass = Row.class)
class AuditedRow extends Row {
    /** For Hibernate. */
    AuditedRow() {}

    AuditedRow(String id) {
        super(id);
    }
}
