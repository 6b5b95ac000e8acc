package org.mingzhang.command.accountability;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/**
 * Who may act on whom 管理权限: the committee that manages a subject, every committee above it, and the
 * organs of these.
 */
public final class Authority {
    private Authority() {}

    /**
     * True when the organ may hold the subject to account. For an organisation the managing
     * committee is the one above it; an organisation with nothing above it is open to every organ.
     */
    public static boolean over(Subject subject, OrganisationId organ, Records records) {
        return switch (subject.kind()) {
            case CADRE -> {
                CadreRegistered cadre = records.cadre(new CadreId(subject.id())).registration();
                OrganisationId managedBy = cadre == null ? null : cadre.managedBy();
                yield managedBy != null && isOrBelongsAbove(managedBy, organ, records);
            }
            case ORGANISATION -> {
                OrganisationId parent = parent(new OrganisationId(subject.id()), records);
                yield parent == null || isOrBelongsAbove(parent, organ, records);
            }
        };
    }

    /** True when the organ is the one that acted before, or one above it. */
    public static boolean isOrAbove(
            OrganisationId actedBefore, OrganisationId organ, Records records) {
        return chain(actedBefore, records).contains(organ);
    }

    /** True when the organ stands above the one that acted before, or belongs to one that does. */
    public static boolean above(OrganisationId actedBefore, OrganisationId organ, Records records) {
        OrganisationRegistered before = records.organisation(actedBefore).registration();
        OrganisationRegistered acting = records.organisation(organ).registration();
        OrganisationId own = before == null ? null : before.organOf();
        OrganisationId organOf = acting == null ? null : acting.organOf();
        Set<OrganisationId> above = chain(actedBefore, records);
        above.remove(actedBefore);
        if (own != null) {
            above.addAll(chain(own, records));
        }
        return above.contains(organ)
                || (organOf != null && !organOf.equals(own) && above.contains(organOf));
    }

    private static boolean isOrBelongsAbove(
            OrganisationId committee, OrganisationId organ, Records records) {
        Set<OrganisationId> committees = chain(committee, records);
        OrganisationRegistered acting = records.organisation(organ).registration();
        OrganisationId organOf = acting == null ? null : acting.organOf();
        return committees.contains(organ) || (organOf != null && committees.contains(organOf));
    }

    /** The organisation and all above it; a ring in the records ends the walk. */
    private static Set<OrganisationId> chain(OrganisationId first, Records records) {
        Set<OrganisationId> chain = new LinkedHashSet<>();
        OrganisationId next = first;
        while (next != null && chain.add(next)) {
            next = parent(next, records);
        }
        return chain;
    }

    private static @Nullable OrganisationId parent(OrganisationId id, Records records) {
        OrganisationRegistered registration = records.organisation(id).registration();
        return registration == null ? null : registration.parent();
    }
}
