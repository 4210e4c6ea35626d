-- What carries out work on days (a truck, a room) with what each case takes of its day, what was delivered, and the register of dogs and cats.
create table resource (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('vehicle', 'room')),
  label_th text not null,
  label_en text not null default '',
  -- the plate of a vehicle, where a room is
  mark text not null default '',
  unit_id uuid not null,
  -- of a vehicle trips in a day, of a room bookings in half a day
  per_day integer not null check (per_day between 1 and 100),
  -- in one trip, where it brings water
  litres integer check (litres between 1 and 100000),
  version integer not null default 1,
  archived_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  check (kind = 'vehicle' or litres is null)
);
create unique index resource_once on resource (agency_id, kind, label_th) where archived_at is null;
select protect('resource', 'select, insert, update');

-- Days on which it does not work: repair, an event.
create table resource_closed (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  resource_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  opened_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, resource_id) references resource (agency_id, id),
  check (from_day <= to_day)
);
create index resource_closed_days on resource_closed (agency_id, resource_id, from_day) where opened_at is null;
select protect('resource_closed', 'select, insert, update');

-- How much of the day a planned case takes: trips of a vehicle, one booking of a room.
alter table case_file add column plan_load integer not null default 1 check (plan_load between 1 and 100);
alter table case_file add foreign key (agency_id, plan_with) references resource (agency_id, id);
create index case_file_with on case_file (agency_id, plan_with, planned_on) where plan_with is not null;

-- What was brought, as the event of the end says it. It names nobody and stays when the case is forgotten, because figures are summed from it.
create table delivery (
  agency_id uuid not null references agency (agency_id),
  event_id uuid not null,
  case_id uuid not null,
  resource_id uuid,
  on_day date not null,
  trips integer not null check (trips between 1 and 100),
  litres integer not null check (litres between 1 and 1000000),
  primary key (agency_id, event_id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, resource_id) references resource (agency_id, id)
);
create index delivery_days on delivery (agency_id, on_day);
select protect('delivery', 'select, insert');

create table pet (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- of the register: without a gap in the Buddhist year; the last one issued stands in case_series
  number_year integer not null,
  number integer not null,
  -- random: what the certificate is checked by, and what the owner tells of a change with
  code text not null,
  unit_id uuid not null,
  -- the case it was entered from, and which animal of it
  case_id uuid,
  case_row integer,
  state text not null default 'alive' check (state in ('alive', 'moved', 'dead', 'lost')),
  state_at timestamptz not null,
  species text not null check (species in ('dog', 'cat')),
  pet_name text not null default '',
  sex text not null default '' check (sex in ('', 'male', 'female')),
  breed text not null default '',
  colour text not null default '',
  birth_year integer check (birth_year between 1980 and 2200),
  neutered boolean,
  microchip text not null default '',
  vaccinated_on date,
  due_on date,
  -- the due day that the owner was told of
  told_due_on date,
  photo_file_id uuid,
  owner_name text not null default '',
  owner_phone text not null default '',
  owner_mail text not null default '',
  owner_lang text not null default 'th' check (owner_lang in ('th', 'en')),
  house text not null default '',
  village_id uuid,
  entered_at timestamptz not null,
  erased_at timestamptz,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, village_id) references village (agency_id, id),
  foreign key (agency_id, photo_file_id) references file (agency_id, id),
  check ((case_id is null) = (case_row is null)),
  check (due_on is null or vaccinated_on is null or due_on > vaccinated_on)
);
comment on column pet.owner_name is 'personal: whose animal it is; keep: two years after the animal died or moved away';
comment on column pet.owner_phone is 'personal: to call when the animal is lost or due; keep: two years after the animal died or moved away';
comment on column pet.owner_mail is 'personal: to remind of the vaccination; keep: two years after the animal died or moved away';
comment on column pet.house is 'personal: where the animal lives; keep: two years after the animal died or moved away';
create unique index pet_number on pet (agency_id, number_year, number);
create unique index pet_code on pet (agency_id, code);
create unique index pet_of_case on pet (agency_id, case_id, case_row) where case_id is not null;
create unique index pet_chip on pet (agency_id, microchip) where microchip <> '' and state in ('alive', 'lost');
create index pet_list on pet (agency_id, id desc);
create index pet_village on pet (agency_id, village_id, id desc);
create index pet_due on pet (agency_id, due_on, id) where state in ('alive', 'lost');
create index pet_phone on pet (agency_id, owner_phone) where owner_phone <> '';
select protect('pet', 'select, insert, update');

-- Everything that happened to an animal. What names its owner is emptied when she is forgotten.
create table pet_event (
  agency_id uuid not null references agency (agency_id),
  pet_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  verb text not null check (verb in ('entered', 'imported', 'changed', 'state', 'vaccinated', 'told', 'settled', 'reminded', 'forgotten')),
  staff_id uuid,
  staff_name text not null default '',
  staff_post text not null default '',
  -- the reason, or what the owner wrote
  words text not null default '',
  data jsonb not null default '{}',
  -- what an owner told of and nobody has looked at yet
  is_open boolean not null default false,
  primary key (agency_id, pet_id, id),
  foreign key (agency_id, pet_id) references pet (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
comment on column pet_event.words is 'personal: the reason of a change, or what the owner wrote; keep: with the data of the owner, then emptied';
comment on column pet_event.data is 'personal: what stood there before a change, and a new owner who was told of; keep: with the data of the owner, then emptied';
comment on column pet_event.staff_name is 'personal: who did it, as the post was then; keep: with the register';
create index pet_event_open on pet_event (agency_id, id) where is_open;
select protect('pet_event', 'select, insert');
grant update (words, data, is_open) on pet_event to prongsai_app;

-- One line a vaccination: figures are counted from it.
create table pet_vaccination (
  agency_id uuid not null references agency (agency_id),
  pet_id uuid not null,
  on_day date not null,
  lot text not null default '',
  vet text not null default '',
  due_on date not null,
  -- given in a round of the agency, not read from a book
  is_ours boolean not null,
  primary key (agency_id, pet_id, on_day),
  foreign key (agency_id, pet_id) references pet (agency_id, id),
  check (due_on > on_day)
);
comment on column pet_vaccination.vet is 'personal: who gave it; keep: with the register';
create index pet_vaccination_days on pet_vaccination (agency_id, on_day);
select protect('pet_vaccination', 'select, insert');
