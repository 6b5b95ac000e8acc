-- A list is kept by one worker, and read in pages. Tokens of several workers of one list, as there were
-- before, could stand at different places: then every list is folded again. Runs once.
delete from view.token_entry;
delete from view.dead_letter;
delete from view.case_row;
delete from view.cadre_row;
delete from view.organisation_row;
