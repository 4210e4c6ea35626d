-- Manuals from the starter set, and how a manual reaches those who work by it: circulated, carried out, explained in a meeting.

-- A manual that was begun from a draft of the program. Until a person of the agency has compared it with the law in force, the office says so.
create table publication_start (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  publication_id uuid not null,
  -- its name in content/manuals, and which edition of it
  starter text not null check (starter ~ '^[a-z]+(-[a-z]+)*$'),
  edition integer not null check (edition > 0),
  started_by uuid not null,
  started_at timestamptz not null,
  compared_by uuid,
  compared_at timestamptz,
  -- with what, in her words
  compared_with text not null default '',
  -- what came of it was thrown away or withdrawn, and the draft was begun anew
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, publication_id) references publication (agency_id, id),
  foreign key (agency_id, started_by) references staff (agency_id, id),
  foreign key (agency_id, compared_by) references staff (agency_id, id),
  check ((compared_at is null) = (compared_by is null)),
  check ((compared_at is null) = (compared_with = ''))
);
comment on column publication_start.started_by is 'personal: who began it; keep: with the papers of the year';
comment on column publication_start.compared_by is 'personal: who compared it with the law; keep: with the papers of the year';
create unique index publication_start_once on publication_start (agency_id, starter) where ended_at is null;
create unique index publication_start_of on publication_start (agency_id, publication_id);
select protect('publication_start', 'select, insert, update');

-- What a circular tells of: one may tell of several things.
create table circular_about (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  circular_id uuid not null,
  about_kind text not null,
  about_id uuid not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, circular_id) references circular (agency_id, id),
  foreign key (agency_id, linked_by) references staff (agency_id, id)
);
comment on column circular_about.linked_by is 'personal: who said so; keep: with the papers of the year';
create unique index circular_about_once on circular_about (agency_id, circular_id, about_kind, about_id) where removed_at is null;
create index circular_about_of on circular_about (agency_id, about_kind, about_id) where removed_at is null;
select protect('circular_about', 'select, insert, update');

-- A meeting in which manuals were explained to those who work by them.
create table manual_meeting (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('monthly', 'unit', 'training', 'other')),
  people integer not null check (people > 0),
  note text not null default '',
  -- minutes, the list of those present, a picture
  file_id uuid,
  by_staff uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_why text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id),
  check (note <> '' or file_id is not null),
  check ((withdrawn_at is null) = (withdrawn_why = ''))
);
comment on column manual_meeting.note is 'personal: may name a person; keep: with the papers of the year';
comment on column manual_meeting.withdrawn_why is 'personal: may name a person; keep: with the papers of the year';
comment on column manual_meeting.by_staff is 'personal: who wrote it down; keep: with the papers of the year';
create index manual_meeting_file on manual_meeting (agency_id, file_id) where file_id is not null;
select protect('manual_meeting', 'select, insert, update');

create table manual_meeting_about (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  meeting_id uuid not null,
  publication_id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, meeting_id) references manual_meeting (agency_id, id),
  foreign key (agency_id, publication_id) references publication (agency_id, id)
);
create unique index manual_meeting_about_once on manual_meeting_about (agency_id, meeting_id, publication_id);
create index manual_meeting_about_of on manual_meeting_about (agency_id, publication_id);
select protect('manual_meeting_about', 'select, insert');
select append_only('manual_meeting_about');
