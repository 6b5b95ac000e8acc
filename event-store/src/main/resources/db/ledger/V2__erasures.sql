-- The events from which on nothing earlier in their stream can be read: whoever destroys the keys looks
-- for them again and again, among all events.
create index event_erases on ledger.event (position) where payload_type like '%.personal-data-erased.v%';
