-- What the application role may do. Run again whenever the role's name changes.
revoke all on schema ledger from public;
grant usage on schema ledger to "${appRole}";
grant select, insert on ledger.event, ledger.snapshot, ledger.sequencer to "${appRole}";
grant select, insert, delete on ledger.sealing_key to "${appRole}";
grant select, update (position) on ledger.head to "${appRole}";
