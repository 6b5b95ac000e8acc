-- What the lists show. Everything here can be dropped and folded again from the ledger.
create table view.case_row (
    case_id          text primary key,
    first_position   bigint  not null unique,
    position         bigint  not null,
    version          bigint  not null,
    origin           text    not null,
    stage            text    not null,
    opened_on        date,
    opened_by        text,
    closed_on        date,
    grounds          text[]  not null,
    measures         text[]  not null,
    subjects         text[]  not null,
    organs           text[]  not null,
    document_numbers text[]  not null,
    facts            text,
    search_text      text    not null
);

create table view.cadre_row (
    cadre_id            text primary key,
    first_position      bigint  not null unique,
    position            bigint  not null,
    version             bigint  not null,
    origin              text    not null,
    name                text,
    identity            text,
    managed_by          text,
    registered_on       date,
    posts               text[]  not null,
    organs              text[]  not null,
    cases               text[]  not null,
    open_cases          text[]  not null,
    grounds             text[]  not null,
    measures            text[]  not null,
    restricted_until    date,
    restricted_for_good boolean not null,
    reinstatement       text    not null,
    search_text         text    not null
);

create table view.organisation_row (
    organisation_id text primary key,
    first_position  bigint  not null unique,
    position        bigint  not null,
    version         bigint  not null,
    origin          text    not null,
    name            text,
    kind            text,
    level           text,
    parent          text,
    organ_of        text,
    valid_from      date,
    cases           text[]  not null,
    open_cases      text[]  not null,
    grounds         text[]  not null,
    search_text     text    not null
);

-- How far each projection has read, and what it could not take (the columns Axon expects).
create table view.token_entry (
    processorName text    not null,
    segment       integer not null,
    token         bytea,
    tokenType     text,
    timestamp     text,
    owner         text,
    primary key (processorName, segment)
);

create table view.dead_letter (
    deadLetterIdentifier text   primary key,
    processingGroup      text   not null,
    sequenceIdentifier   text   not null,
    sequenceIndex        bigint not null,
    messageType          text   not null,
    eventIdentifier      text   not null,
    timestamp            text   not null,
    payloadType          text   not null,
    payloadRevision      text,
    payload              bytea  not null,
    metaData             bytea,
    type                 text,
    aggregateIdentifier  text,
    sequenceNumber       bigint,
    tokenType            text,
    token                bytea,
    enqueuedAt           text   not null,
    lastTouched          text,
    processingStarted    text,
    causeType            text,
    causeMessage         text,
    diagnostics          bytea,
    constraint dead_letter_order unique (processingGroup, sequenceIdentifier, sequenceIndex)
);
