-- Who looked at the data of the owner of an animal, a line for each day: as case_look does for cases.
create table pet_look (
  agency_id uuid not null references agency (agency_id),
  pet_id uuid not null,
  staff_id uuid not null,
  on_day date not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null default 1,
  primary key (agency_id, pet_id, staff_id, on_day),
  foreign key (agency_id, pet_id) references pet (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
comment on column pet_look.staff_id is 'personal: who looked; keep: with the register';
select protect('pet_look', 'select, insert, update');
