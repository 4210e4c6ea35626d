-- The ground an agency looks after: its villages, the map it draws of itself, and its things that stand somewhere and have a number.
create table village (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- หมู่ที่; a community of a town may have none
  number integer check (number between 1 and 99),
  name_th text not null,
  name_en text not null default '',
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  version integer not null default 1,
  archived_at timestamptz,
  primary key (agency_id, id),
  check ((lat is null) = (lng is null))
);
create unique index village_once on village (agency_id, number, name_th) nulls not distinct where archived_at is null;
select protect('village', 'select, insert, update');

-- One row: the frame of the map, the border as a ring of points, and lines to know one's way by.
create table agency_map (
  agency_id uuid not null references agency (agency_id),
  south double precision not null,
  west double precision not null,
  north double precision not null,
  east double precision not null,
  border jsonb not null default '[]',
  lines jsonb not null default '[]',
  version integer not null default 1,
  primary key (agency_id),
  check (south < north and west < east)
);
select protect('agency_map', 'select, insert, update');

-- A lamp post, a drain cover, a bin: known by the number on it.
create table asset (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  code text not null,
  words text not null default '',
  lat double precision not null check (lat between -90 and 90),
  lng double precision not null check (lng between -180 and 180),
  village_id uuid,
  version integer not null default 1,
  archived_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, village_id) references village (agency_id, id)
);
create unique index asset_code on asset (agency_id, kind, lower(code)) where archived_at is null;
create index asset_place on asset (agency_id, kind, lat, lng) where archived_at is null;
select protect('asset', 'select, insert, update');
