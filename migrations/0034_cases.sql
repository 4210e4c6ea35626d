-- Forms with their versions, drafts that citizens come back to, and the case engine that every intake stands on.
-- A version never changes: an answer shows the questions as they were worded when it was given.
create table form_version (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- what it is the form of: service, later complaint and request for information
  of_kind text not null,
  of_id uuid not null,
  number integer not null,
  definition jsonb not null,
  digest bytea not null check (octet_length(digest) = 32),
  note text not null default '',
  published_at timestamptz not null,
  published_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, published_by) references staff (agency_id, id)
);
create unique index form_version_number on form_version (agency_id, of_kind, of_id, number);
select protect('form_version', 'select, insert');
select append_only('form_version');

-- What somebody has begun and not sent. The code is all that protects it.
create table form_draft (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  code text not null,
  of_kind text not null,
  of_id uuid not null,
  version_id uuid not null,
  answers jsonb not null default '{}',
  lang text not null default 'th' check (lang in ('th', 'en')),
  -- staff who fill it in for somebody, and how that person came
  by_staff uuid,
  channel text not null default 'web',
  started_at timestamptz not null,
  changed_at timestamptz not null,
  case_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, version_id) references form_version (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
comment on column form_draft.answers is 'personal: what somebody began to write; keep: 30 days after the last change, or until it is sent';
create unique index form_draft_code on form_draft (agency_id, code);
create index form_draft_old on form_draft (agency_id, changed_at);
select protect('form_draft', 'select, insert, update');
grant delete on form_draft to prongsai_app;

create table case_file (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- what kind of intake and which of it: service and its id
  of_kind text not null,
  of_id uuid not null,
  version_id uuid not null,
  process text not null,
  -- random: what a citizen follows it by
  code text not null,
  -- issued at receipt, without gaps: the series (a letter), the Buddhist year, the number
  series text not null default '',
  number_year integer,
  number integer,
  state text not null check (state in (
    'submitted', 'received', 'waiting', 'working', 'planned', 'done', 'closed', 'rejected', 'withdrawn', 'transferred', 'joined')),
  state_at timestamptz not null,
  channel text not null check (channel in ('web', 'counter', 'phone', 'line', 'open311', 'api', 'letter')),
  lang text not null default 'th' check (lang in ('th', 'en')),
  -- entered by staff for somebody, who then has not signed
  by_staff uuid,
  title text not null,
  answers jsonb not null,
  person_name text not null default '',
  person_phone text not null default '',
  person_mail text not null default '',
  person_line text not null default '',
  lat double precision,
  lng double precision,
  village_id uuid,
  asset text not null default '',
  place_words text not null default '',
  is_urgent boolean not null default false,
  unit_id uuid not null,
  assignee_id uuid,
  submitted_at timestamptz not null,
  received_at timestamptz,
  ended_at timestamptz,
  -- the promise in working days, and the day it falls on; moved on by the days the citizen owed something
  promised_days integer not null check (promised_days between 0 and 400),
  due_on date not null,
  first_due_on date not null,
  paused_on date,
  paused_days integer not null default 0,
  -- asked for papers: allowed once (Facilitation Act B.E. 2558, section 8)
  asked_papers boolean not null default false,
  planned_on date,
  planned_part text not null default '' check (planned_part in ('', 'morning', 'afternoon')),
  plan_with uuid,
  told_late_at timestamptz,
  escalated_at timestamptz,
  main_id uuid,
  split_from uuid,
  handed_to text not null default '',
  recheck text not null default 'no' check (recheck in ('no', 'due', 'good', 'bad')),
  reopened integer not null default 0,
  rating integer check (rating between 1 and 5),
  rating_words text not null default '',
  rated_at timestamptz,
  erased_at timestamptz,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, version_id) references form_version (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, assignee_id) references staff (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id),
  foreign key (agency_id, village_id) references village (agency_id, id),
  foreign key (agency_id, main_id) references case_file (agency_id, id),
  foreign key (agency_id, split_from) references case_file (agency_id, id),
  check ((number is null) = (received_at is null)),
  check ((number is null) = (number_year is null)),
  check ((lat is null) = (lng is null)),
  check ((paused_on is not null) = (state = 'waiting')),
  check ((state = 'joined') = (main_id is not null))
);
comment on column case_file.title is 'personal: says what and where, and may name a person; keep: as the form says, after the case ended';
comment on column case_file.answers is 'personal: what the citizen answered; keep: as the form says, after the case ended';
comment on column case_file.person_name is 'personal: who asks; keep: as the form says, after the case ended';
comment on column case_file.person_phone is 'personal: to call back; keep: as the form says, after the case ended';
comment on column case_file.person_mail is 'personal: to write back; keep: as the form says, after the case ended';
comment on column case_file.person_line is 'personal: to write back by LINE; keep: as the form says, after the case ended';
comment on column case_file.place_words is 'personal: where it is, perhaps a home; keep: as the form says, after the case ended';
comment on column case_file.rating_words is 'personal: what the citizen wrote at the end; keep: as the form says, after the case ended';
create unique index case_file_code on case_file (agency_id, code);
create unique index case_file_number on case_file (agency_id, series, number_year, number) where number is not null;
create index case_file_list on case_file (agency_id, id desc);
create index case_file_of on case_file (agency_id, of_id, id desc);
create index case_file_open on case_file (agency_id, unit_id, due_on, id) where ended_at is null;
create index case_file_mine on case_file (agency_id, assignee_id, due_on, id) where ended_at is null;
create index case_file_near on case_file (agency_id, of_id, lat, lng) where ended_at is null and lat is not null;
create index case_file_plan on case_file (agency_id, planned_on, of_id) where planned_on is not null;
create index case_file_main on case_file (agency_id, main_id) where main_id is not null;
create index case_file_over on case_file (agency_id, ended_at) where ended_at is not null and erased_at is null;
select protect('case_file', 'select, insert, update');

-- The last number issued of a series in a year; held while one is issued, so that there is no gap.
create table case_series (
  agency_id uuid not null references agency (agency_id),
  series text not null,
  year integer not null,
  last integer not null,
  primary key (agency_id, series, year)
);
select protect('case_series', 'select, insert, update');

-- Everything that happened to a case, in order: its state is what this says. Words that name people are emptied when the case is forgotten.
create table case_event (
  agency_id uuid not null references agency (agency_id),
  case_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  verb text not null,
  -- the state after it
  state text not null,
  by_whom text not null check (by_whom in ('citizen', 'staff', 'clock')),
  staff_id uuid,
  staff_name text not null default '',
  staff_post text not null default '',
  -- notes of the office are never shown to the citizen
  is_internal boolean not null default false,
  words text not null default '',
  data jsonb not null default '{}',
  primary key (agency_id, case_id, id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
comment on column case_event.words is 'personal: messages and notes; keep: with the case, then emptied';
comment on column case_event.staff_name is 'personal: who did it, as the post was then; keep: with the case';
create index case_event_when on case_event (agency_id, at, verb);
select protect('case_event', 'select, insert');
grant update (words, data) on case_event to prongsai_app;

create table case_attachment (
  agency_id uuid not null references agency (agency_id),
  case_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  -- answer: with the form; papers: sent later; before, after: of the work; proof: of a hand-over; made: a paper the program wrote
  purpose text not null check (purpose in ('answer', 'papers', 'before', 'after', 'proof', 'made')),
  question text not null default '',
  event_id uuid,
  at timestamptz not null,
  primary key (agency_id, case_id, id),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id)
);
create index case_attachment_file on case_attachment (agency_id, file_id);
select protect('case_attachment', 'select, insert');

-- Who looked at the data of a person, a line for each day.
create table case_look (
  agency_id uuid not null references agency (agency_id),
  case_id uuid not null,
  staff_id uuid not null,
  on_day date not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null default 1,
  primary key (agency_id, case_id, staff_id, on_day),
  foreign key (agency_id, case_id) references case_file (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
comment on column case_look.staff_id is 'personal: who looked; keep: with the case';
select protect('case_look', 'select, insert, update');

-- Texts that officers use again and again.
create table case_template (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  of_id uuid,
  name text not null,
  words text not null,
  version integer not null default 1,
  archived_at timestamptz,
  primary key (agency_id, id)
);
create unique index case_template_once on case_template (agency_id, of_id, name) nulls not distinct where archived_at is null;
select protect('case_template', 'select, insert, update');

-- Counts of days that are over. Every figure is of what happened on the day, so that they never change again.
create table case_day (
  agency_id uuid not null references agency (agency_id),
  of_kind text not null,
  of_id uuid not null,
  channel text not null,
  day date not null,
  received integer not null,
  done integer not null,
  rejected integer not null,
  -- withdrawn, handed over, joined to another
  other_ends integer not null,
  reopened integer not null,
  within_time integer not null,
  -- sums, so that means of any grouping are exact
  working_days integer not null,
  rated integer not null,
  rating_sum integer not null,
  primary key (agency_id, of_id, day, channel)
);
create index case_day_when on case_day (agency_id, day);
select protect('case_day', 'select, insert');

-- Up to which day (not with it) the counts are kept.
create table case_counted (
  agency_id uuid not null references agency (agency_id),
  until date not null,
  primary key (agency_id)
);
select protect('case_counted', 'select, insert, update');

create index case_file_due on case_file (agency_id, due_on, id) where ended_at is null;
create index case_file_recheck on case_file (agency_id, id desc) where recheck = 'due';
create index case_file_phone on case_file (agency_id, person_phone, id) where person_phone <> '';

-- What citizens sent is forgotten in time: the bytes go, the row stays and says that it was so.
alter table file add column erased_at timestamptz;
grant update (erased_at, name) on file to prongsai_app;
