create schema if not exists access;

create table access.account (
    login           text primary key,
    password_hash   text not null,
    password_set_at timestamptz not null,
    must_change     boolean not null,
    disabled        boolean not null default false,
    roles           text[] not null check (cardinality(roles) > 0),
    organs          text[] not null,
    created_at      timestamptz not null,
    -- Who keeps the accounts holds no role that sees or makes content.
    constraint admin_stands_alone check (not 'ADMIN' = any (roles) or cardinality(roles) = 1)
);

create table access.token (
    id         uuid primary key,
    hash       bytea not null unique,
    login      text not null references access.account,
    label      text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index token_login on access.token (login);

-- Counts the changes of both tables, so that a process can tell that what it knows of them still holds.
create table access.change (
    only_row boolean primary key default true check (only_row),
    number   bigint  not null
);
insert into access.change (number) values (0);

create function access.count_change() returns trigger language plpgsql as $$
begin
    update access.change set number = number + 1;
    return null;
end
$$;
create trigger account_changed after insert or update or delete or truncate on access.account
    for each statement execute function access.count_change();
create trigger token_changed after insert or update or delete or truncate on access.token
    for each statement execute function access.count_change();
alter table access.account enable always trigger account_changed;
alter table access.token enable always trigger token_changed;
