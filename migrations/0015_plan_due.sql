-- The day by which the plan of a year should be approved: the agency's to change.
alter table plan add column due_on date;
