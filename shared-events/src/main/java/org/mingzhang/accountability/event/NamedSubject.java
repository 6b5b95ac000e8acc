package org.mingzhang.accountability.event;

import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;

/** A subject with the post and the organisation held at the time of the conduct, where known. */
public record NamedSubject(
        Subject subject, @Personal @Nullable String post, @Nullable OrganisationId organisation) {}
