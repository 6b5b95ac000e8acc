-- A row that its stream's next event leaves as it was is not written again, so it cannot say how far it
-- was read; that is what the list's token says.
alter table view.due_row drop column position, drop column version;
