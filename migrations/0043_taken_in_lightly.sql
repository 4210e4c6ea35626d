-- What another key says already is not asked again for each request that comes in: the version of its form and the case of an event belong to the
-- agency, and what waits for its seal was put there by the ledger itself, which loses nothing.
alter table case_file drop constraint case_file_agency_id_fkey;
alter table case_event drop constraint case_event_agency_id_fkey;
alter table ledger_waiting drop constraint ledger_waiting_agency_id_id_fkey;
-- A draft changes with each page that is filled in: room beside it, so that its keys stay where they are.
alter table form_draft set (fillfactor = 70);
