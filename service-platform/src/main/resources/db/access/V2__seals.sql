-- A row counts only with the seal that the services put on it, under the key outside the database. Accounts
-- and tokens from before have none: they have to be made anew (./ledger accounts).
alter table access.account add column seal bytea;
alter table access.token add column seal bytea;
