-- Every address that stands on something public, and whether it opens. A day's check takes the place of the one ninety days before, so
-- nothing grows and nothing is deleted.
create table watched_link (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- a page or file of ours (/...), or of another website
  address text not null,
  state text not null default 'unknown' check (state in ('unknown', 'open', 'changed', 'dead')),
  -- since when it stands so
  since timestamptz not null,
  -- what it was when it was opened first, or when somebody said that the new one is right
  first_sha256 bytea check (octet_length(first_sha256) = 32),
  -- what the version says it is: a file of ours that differs was touched
  said_sha256 bytea check (octet_length(said_sha256) = 32),
  last_sha256 bytea check (octet_length(last_sha256) = 32),
  failures integer not null default 0,
  problem text not null default '',
  status integer,
  checked_at timestamptz,
  -- where it stands now: kind, id, label, href; empty when it stands nowhere any more
  places jsonb not null default '[]',
  unit_id uuid,
  said_right text not null default '',
  found_at timestamptz not null,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
comment on column watched_link.places is 'personal: titles may name a person; keep: while the link stands there';
comment on column watched_link.said_right is 'personal: may name a person; keep: with the papers of the year';
create unique index watched_link_address on watched_link (agency_id, md5(address));
create index watched_link_state on watched_link (agency_id, state) where state in ('changed', 'dead');
create index watched_link_next on watched_link (agency_id, checked_at);
select protect('watched_link', 'select, insert, update');

create table watched_link_check (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  link_id uuid not null,
  -- the day, counted round in ninety
  slot integer not null check (slot between 0 and 89),
  on_day date not null,
  at timestamptz not null,
  status integer,
  problem text not null,
  primary key (agency_id, id),
  foreign key (agency_id, link_id) references watched_link (agency_id, id)
);
create unique index watched_link_check_slot on watched_link_check (agency_id, link_id, slot);
create index watched_link_check_day on watched_link_check (agency_id, on_day);
select protect('watched_link_check', 'select, insert, update');
