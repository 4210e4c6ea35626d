-- Services that citizens ask for online. A service has a working copy of its form and versions that never change; what is asked today is
-- the version in `current_version_id`.
create table service (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- the last part of its address
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  -- the folder of the catalogue it was made from, if any
  made_from text not null default '',
  unit_id uuid not null,
  -- the citizen manual that binds it: its time is the promise
  manual_id uuid,
  draft jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  closed_reason text not null default '',
  current_version_id uuid,
  position integer not null default 0,
  opened_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, manual_id) references publication (agency_id, id),
  foreign key (agency_id, current_version_id) references form_version (agency_id, id),
  foreign key (agency_id, created_by) references staff (agency_id, id),
  check (state = 'draft' or current_version_id is not null),
  check ((state = 'closed') = (closed_at is not null))
);
create unique index service_code on service (agency_id, code);
select protect('service', 'select, insert, update');
