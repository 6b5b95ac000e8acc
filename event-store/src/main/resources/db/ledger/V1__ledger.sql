-- The ledger: events that are only ever added, in one gapless order.
create table ledger.event (
    position         bigint      constraint event_position primary key,
    event_id         text        not null constraint event_id_once unique,
    stream_type      text,       -- null: an event that belongs to no aggregate; its stream id is its event id
    stream_id        text        not null,
    sequence         bigint      not null check (sequence >= 0),
    payload_type     text        not null,
    payload_revision text,
    recorded_at      timestamptz not null,
    payload          bytea       not null, -- without the personal texts
    meta_data        bytea       not null, -- likewise
    key_id           bytea,      -- what the sealed part is encrypted under; null: it holds no text
    sealed           bytea       not null, -- the personal texts
    leaf             bytea       not null, -- the entry of the public log
    append_id        text,       -- on the first row of an append that was given an id
    append_size      integer check (append_size > 0), -- how many rows that append has, from this position on
    constraint event_sequence_once unique (stream_id, sequence),
    constraint append_id_with_size check ((append_id is null) = (append_size is null))
) with (toast_tuple_target = 8160); -- a row of the usual 2 KB stays on its page, uncompressed

create unique index append_id_once on ledger.event (append_id) where append_id is not null;
create index event_recorded_at on ledger.event using brin (recorded_at);

-- The last position. Every append updates this row first: it is the fence that makes commit order
-- position order, whichever node writes. Room on its page keeps the updates from growing the index.
create table ledger.head (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
) with (fillfactor = 10);
insert into ledger.head (position) values (-1);

-- Keys of sealed parts, each wrapped by a key that is not in the database. A scope may have several.
create table ledger.sealing_key (
    key_id     bytea       constraint sealing_key_id primary key,
    scope      text        not null,
    wrapped    bytea       not null,
    made_at    timestamptz not null default now()
);
create index sealing_key_scope on ledger.sealing_key (scope);

create table ledger.snapshot (
    stream_id        text        not null,
    sequence         bigint      not null,
    stream_type      text,
    event_id         text        not null,
    payload_type     text        not null,
    payload_revision text,
    recorded_at      timestamptz not null,
    payload          bytea       not null,
    meta_data        bytea       not null,
    primary key (stream_id, sequence)
);

-- Grants stop the application; this stops the owner too, by mistake or by intent.
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'ledger.% is append-only: % refused', tg_table_name, tg_op
        using errcode = 'insufficient_privilege';
end
$$;
create trigger event_is_immutable
    before update or delete or truncate on ledger.event
    for each statement execute function ledger.refuse_change();
-- "always": also when a session calls itself a replica.
alter table ledger.event enable always trigger event_is_immutable;

-- A key is made once and may be destroyed; it never becomes another.
create trigger sealing_key_is_immutable
    before update or truncate on ledger.sealing_key
    for each statement execute function ledger.refuse_change();
alter table ledger.sealing_key enable always trigger sealing_key_is_immutable;
