-- Who gives events their positions, and from which on; the newest row counts. Without one it is this
-- database. The events of another are copied from there, and nothing else may be appended.
create table ledger.sequencer (
    turn          integer generated always as identity primary key,
    name          text        not null,
    from_position bigint      not null,
    since         timestamptz not null default now()
);
create trigger sequencer_is_immutable
    before update or delete or truncate on ledger.sequencer
    for each statement execute function ledger.refuse_change();
alter table ledger.sequencer enable always trigger sequencer_is_immutable;
