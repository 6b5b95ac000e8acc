package org.mingzhang.cadre.event;

/** What is done to protect a person's data: restricting its processing, and erasing it. */
public sealed interface ProtectionEvent extends CadreEvent
        permits ProcessingRestricted,
                ProcessingResumed,
                ErasureOrdered,
                ErasureCancelled,
                PersonalTextsErased {}
