-- How often a row was changed, by what, when last, and which tokens the account has: all within the row's seal. A
-- row from before has generation 0; it is taken over, and sealed anew, by the first service that starts.
alter table access.account add column generation bigint not null default 0;
alter table access.account add column changes text[] not null default '{}';
alter table access.account add column changed_at timestamptz;
alter table access.account add column tokens text;

-- What the ledger has on record of each account, so that a row that is gone or older is noticed.
create table access.roster (
    account    text   primary key,
    login      text   not null,
    generation bigint not null,
    seal       text   not null,
    number     bigint not null
);
