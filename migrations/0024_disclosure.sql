-- What the agency answers to each item of a year's assessment: kept by topic, because numbers of items change every year. What was approved is
-- kept as a version that never changes; the row holds the working copy. Nothing is deleted.
create table item_answer (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  year integer not null check (year between 2540 and 2650),
  topic text not null,
  -- what was done and what came of it, in one sentence
  sentence_th text not null default '',
  sentence_en text not null default '',
  -- there was nothing to report in this period, and that is the answer
  nothing boolean not null default false,
  nothing_from date,
  nothing_to date,
  -- all or nothing, as the assessment itself gives it
  self_score integer check (self_score in (0, 100)),
  state text not null default 'preparing' check (state in ('preparing', 'checked', 'approved', 'handed-in')),
  state_reason text not null default '',
  checked_by uuid,
  checked_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  -- the memo it was approved with, where there is one
  letter_id uuid,
  approved_ref text not null default '',
  -- who typed it into the assessor's system, and on which day
  handed_in_by uuid,
  handed_in_on date,
  current_version integer not null default 0,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, checked_by) references staff (agency_id, id),
  foreign key (agency_id, approved_by) references staff (agency_id, id),
  foreign key (agency_id, handed_in_by) references staff (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  check (not nothing or (nothing_from is not null and nothing_to is not null)),
  check (nothing_to >= nothing_from),
  check (state not in ('approved', 'handed-in') or (approved_at is not null and current_version > 0)),
  check (state <> 'handed-in' or handed_in_on is not null)
);
comment on column item_answer.sentence_th is 'personal: may name a person; keep: with the papers of the year';
comment on column item_answer.sentence_en is 'personal: may name a person; keep: with the papers of the year';
comment on column item_answer.state_reason is 'personal: may name a person; keep: with the papers of the year';
comment on column item_answer.approved_ref is 'personal: may name who approved; keep: with the papers of the year';
create unique index item_answer_once on item_answer (agency_id, year, topic);
select protect('item_answer', 'select, insert, update');

-- The checklist: what a person found about each thing the item asks for. An empty component is the subject as a whole.
create table item_component (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  answer_id uuid not null,
  component text not null,
  verdict text not null check (verdict in ('met', 'missing', 'not-needed')),
  reason text not null default '',
  by_staff uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, answer_id) references item_answer (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id),
  check (verdict <> 'not-needed' or reason <> '')
);
comment on column item_component.reason is 'personal: may name a person; keep: with the papers of the year';
create unique index item_component_once on item_component (agency_id, answer_id, component);
select protect('item_component', 'select, insert, update');

-- Addresses somebody added by hand, ours or of another website.
create table item_link (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  answer_id uuid not null,
  component text not null default '',
  title text not null,
  url text not null,
  by_staff uuid not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, answer_id) references item_answer (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
comment on column item_link.title is 'personal: may name a person; keep: with the papers of the year';
create index item_link_of on item_link (agency_id, answer_id) where removed_at is null;
select protect('item_link', 'select, insert, update');

-- What was approved, whole: the sentence, the checklist and where each proof was, with the fingerprint of it all.
create table item_answer_version (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  answer_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  digest bytea not null check (octet_length(digest) = 32),
  approved_by uuid not null,
  approved_at timestamptz not null,
  letter_id uuid,
  approved_ref text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, answer_id) references item_answer (agency_id, id),
  foreign key (agency_id, approved_by) references staff (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id)
);
comment on column item_answer_version.content is 'personal: sentences and titles may name a person; keep: with the papers of the year';
comment on column item_answer_version.approved_ref is 'personal: may name who approved; keep: with the papers of the year';
create unique index item_answer_version_number on item_answer_version (agency_id, answer_id, number);
select protect('item_answer_version', 'select, insert');
select append_only('item_answer_version');

-- A meeting that explained to staff what the items ask for; what proves it is a piece of evidence.
create table item_meeting (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  year integer not null check (year between 2540 and 2650),
  on_day date not null,
  about text not null,
  came text not null,
  came_count integer not null check (came_count > 0),
  evidence_id uuid,
  by_staff uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, evidence_id) references evidence (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
comment on column item_meeting.about is 'personal: may name a person; keep: with the papers of the year';
comment on column item_meeting.came is 'personal: who came; keep: with the papers of the year';
create index item_meeting_year on item_meeting (agency_id, year, on_day);
select protect('item_meeting', 'select, insert');
select append_only('item_meeting');
