-- Which records have a day that is due or that makes something possible. The days themselves are
-- folded from the ledger when somebody asks.
create table view.due_row (
    stream_id      text primary key,
    first_position bigint not null unique,
    position       bigint not null,
    version        bigint not null,
    origin         text   not null,
    organs         text[] not null,
    first_duty     date,
    first_chance   date,
    last_chance    date,
    search_text    text   not null
);

create index due_row_open on view.due_row (first_duty, last_chance)
    where first_duty is not null or last_chance is not null;
