-- The local government itself, the host names it answers to, how it can be reached, and its own holidays.
create table agency (
  agency_id uuid primary key,
  type text not null check (type in ('tesaban-tambon', 'tesaban-mueang', 'tesaban-nakhon', 'obt', 'obj')),
  -- the place name alone (ธารใส); the kind of agency and so its full and short name follow from the type
  name_th text not null,
  name_en text not null,
  province_code text not null,
  district_th text not null,
  district_en text not null default '',
  address_th text not null default '',
  address_en text not null default '',
  office_hours_th text not null default '',
  office_hours_en text not null default '',
  website text not null default '',
  numerals text not null default 'arabic' check (numerals in ('thai', 'arabic')),
  emblem_id uuid,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
select protect('agency', 'select, update');

-- Host name to agency. The empty name is the agency at the root of an installation with one agency.
create table agency_host (
  host text primary key check (host = lower(host)),
  agency_id uuid not null references agency (agency_id)
);
grant select on agency_host to prongsai_front, prongsai_app, prongsai_keeper;
grant insert, update, delete on agency_host to prongsai_keeper;

-- Ways to reach the agency (address, telephone, Facebook, LINE ...), of the office or of a person in a post.
create table contact_channel (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('phone', 'fax', 'email', 'facebook', 'line', 'website', 'youtube', 'tiktok', 'other')),
  label_th text not null default '',
  label_en text not null default '',
  value text not null,
  position integer not null default 0,
  version integer not null default 1,
  archived_at timestamptz,
  primary key (agency_id, id)
);
comment on column contact_channel.value is 'personal: official number or account made public by the agency; keep: until archived, then 1 year';
select protect('contact_channel', 'select, insert, update');

-- Days that differ from the national calendar: the agency's own holidays, or a working day on a holiday.
create table agency_holiday (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('holiday', 'working-day')),
  name_th text not null,
  name_en text not null default '',
  archived_at timestamptz,
  primary key (agency_id, id)
);
create unique index agency_holiday_day on agency_holiday (agency_id, on_day) where archived_at is null;
select protect('agency_holiday', 'select, insert, update');
