-- The assessment as an agency knows it: its own corrected versions of a year's framework, the scores it got, and what it makes of them.
-- A version of a framework is never changed; the newest of a year is in force, and without one the shipped file is.
create table framework_version (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  year integer not null,
  version integer not null,
  content jsonb not null,
  note text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, year, version),
  foreign key (agency_id, created_by) references staff (agency_id, id)
);
select protect('framework_version', 'select, insert');
select append_only('framework_version');

-- The result of one year. The level is computed from the three tools; what the announcement said is kept beside it.
create table score_sheet (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  year integer not null,
  total double precision check (total between 0 and 100),
  iit double precision check (iit between 0 and 100),
  eit double precision check (eit between 0 and 100),
  oit double precision check (oit between 0 and 100),
  level_stated text not null default '',
  source text not null default '',
  version integer not null default 1,
  primary key (agency_id, id)
);
create unique index score_sheet_year on score_sheet (agency_id, year);
select protect('score_sheet', 'select, insert, update');

-- One indicator, question or item of a year. Keys are stable across years: the indicator's id, the question's key, the item's topic.
create table score_line (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  sheet_id uuid not null,
  kind text not null check (kind in ('indicator', 'question', 'item')),
  key text not null,
  score double precision not null check (score between 0 and 100),
  note text not null default '',
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, sheet_id) references score_sheet (agency_id, id)
);
create unique index score_line_once on score_line (agency_id, sheet_id, kind, key) where removed_at is null;
select protect('score_line', 'select, insert, update');

-- What the agency makes of a weak point: why it is so and what to do. Measures answer findings.
create table finding (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  year integer not null,
  kind text not null check (kind in ('indicator', 'question', 'item', 'other')),
  key text not null,
  issue text not null default '',
  finding text not null,
  cause text not null default '',
  recommendation text not null default '',
  state text not null default 'open' check (state in ('open', 'answered', 'set-aside')),
  reason text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (agency_id, id)
);
create unique index finding_once on finding (agency_id, year, kind, key) where kind <> 'other' and state <> 'set-aside';
create index finding_year on finding (agency_id, year, id);
select protect('finding', 'select, insert, update');
