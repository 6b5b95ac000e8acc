package org.mingzhang.shared;

/** One subject of a case: a cadre or an organisation. */
public record Subject(SubjectKind kind, String id) {
    public Subject {
        Id.require(id);
    }

    public static Subject cadre(CadreId id) {
        return new Subject(SubjectKind.CADRE, id.value());
    }

    public static Subject organisation(OrganisationId id) {
        return new Subject(SubjectKind.ORGANISATION, id.value());
    }

    /** The stream that keeps this subject's own record. */
    public StreamId stream() {
        return new StreamId(
                kind == SubjectKind.CADRE ? StreamType.CADRE : StreamType.ORGANISATION, id);
    }
}
