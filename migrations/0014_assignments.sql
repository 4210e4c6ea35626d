-- Who prepares which item of a year's assessment. Kept by topic, because numbers of items change every year.
-- A new assignment never overwrites the old one: the old row is closed and stays.
create table item_assignment (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  year integer not null,
  topic text not null,
  unit_id uuid,
  staff_id uuid,
  due_on date,
  -- the order or memo that says so
  order_ref text not null default '',
  note text not null default '',
  -- the assignment of the year before it was carried from, and the start of a year that carried it
  origin_id uuid,
  batch uuid,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  check (unit_id is not null or staff_id is not null),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id),
  foreign key (agency_id, origin_id) references item_assignment (agency_id, id)
);
create unique index item_assignment_once on item_assignment (agency_id, year, topic) where removed_at is null;
create index item_assignment_batch on item_assignment (agency_id, batch) where batch is not null;
select protect('item_assignment', 'select, insert, update');
