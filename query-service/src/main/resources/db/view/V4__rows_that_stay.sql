-- As for days that are due: no row says how far it was read, so that one its stream's next event leaves
-- as it was is not written again.
alter table view.case_row drop column position, drop column version;
alter table view.cadre_row drop column position, drop column version;
alter table view.organisation_row drop column position, drop column version;
