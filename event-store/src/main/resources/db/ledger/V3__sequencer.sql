-- Who gives events their positions, where it is not this database: then every event is copied from
-- there, and nothing else may be appended. Without a row the ledger numbers its events itself.
create table ledger.sequencer (
    only_row boolean primary key default true check (only_row),
    name     text    not null
);
create trigger sequencer_is_immutable
    before update or delete or truncate on ledger.sequencer
    for each statement execute function ledger.refuse_change();
alter table ledger.sequencer enable always trigger sequencer_is_immutable;
