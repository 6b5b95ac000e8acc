package org.mingzhang.query.naming;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** The name a person or an organisation is on record with. */
@FunctionalInterface
public interface Names {
    /** Nobody is known by name: ids stand alone. */
    Names NONE = stream -> Optional.empty();

    /** The name, if one is on record. */
    Optional<String> name(StreamId stream);

    /** The name with the id beside it, or the id alone. */
    default Text said(StreamId stream) {
        String id = stream.id();
        return name(stream)
                .map(name -> new Text(name + "（" + id + "）", name + " (" + id + ")"))
                .orElseGet(() -> new Text(id, id));
    }

    /** A subject of a case by name. */
    default Text said(Subject subject) {
        return said(subject.stream());
    }

    /** A person by name. */
    default Text said(CadreId cadre) {
        return said(cadre.stream());
    }

    /** An organisation by name; a dash where none is given. */
    default Text said(@Nullable OrganisationId organisation) {
        return organisation == null ? new Text("—", "—") : said(organisation.stream());
    }
}
