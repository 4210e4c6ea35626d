-- What the program cannot take away is not held fast again by each request that comes in. It may delete no version of a form, no unit and no case.
-- The version and the unit of a case come from its service, whose own keys hold them; an event comes with its case. The doctor names what hangs loose.
-- Two lots at once held the same unit and the same version in common, which the database wrote down each time: a tenth of its work for a request.
alter table case_file drop constraint case_file_agency_id_version_id_fkey, drop constraint case_file_agency_id_unit_id_fkey;
alter table case_event drop constraint case_event_agency_id_case_id_fkey;
