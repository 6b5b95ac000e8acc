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
