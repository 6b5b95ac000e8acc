package org.mingzhang.benchmarks.audited;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What a case is to these peers: one row, overwritten by each piece of evidence. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills them
class Row {
    @Id private String id;

    @Version private long version;

    @Column(length = 4_000)
    private String evidence;

    /** For Hibernate. */
    Row() {}

    Row(String id) {
        this.id = id;
        this.evidence = "";
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    String evidence() {
        return evidence;
    }

    void replace(String evidence) {
        this.evidence = evidence;
    }
}
