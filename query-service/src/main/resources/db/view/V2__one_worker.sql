-- A list is kept by one worker now, and read in pages. Tokens of several workers of one list could
-- stand at different places, so every list is folded again from the first event.
delete from view.token_entry;
delete from view.dead_letter;
delete from view.case_row;
delete from view.cadre_row;
delete from view.organisation_row;
