-- Circulars: words sent to many, to whom they went on that day, and who acknowledged them. What was sent never changes: a correction is a
-- new circular that names the old one. An acknowledgement counts once.
create table circular (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('law', 'guideline', 'declaration', 'reminder', 'personnel', 'other')),
  subject text not null,
  words text not null,
  -- opening it is enough for 'read'
  must text not null check (must in ('read', 'acknowledge')),
  due_on date not null,
  unit_id uuid not null,
  -- everybody, or units with all below them narrowed by classes of staff, with single people added
  audience jsonb not null,
  -- whoever comes later must acknowledge it too
  is_standing boolean not null default false,
  letter_id uuid,
  -- the circular that this one corrects
  replaces_id uuid,
  state text not null default 'draft' check (state in ('draft', 'sent', 'closed', 'withdrawn')),
  state_reason text not null default '',
  created_by uuid not null,
  created_at timestamptz not null,
  sent_by uuid,
  sent_at timestamptz,
  -- of everything that was sent, and to whom
  digest bytea check (octet_length(digest) = 32),
  ended_at timestamptz,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  foreign key (agency_id, replaces_id) references circular (agency_id, id),
  foreign key (agency_id, created_by) references staff (agency_id, id),
  foreign key (agency_id, sent_by) references staff (agency_id, id),
  check ((sent_at is null) = (digest is null)),
  check (state in ('draft', 'withdrawn') or sent_at is not null),
  check (state <> 'draft' or sent_at is null),
  check ((state in ('closed', 'withdrawn')) = (ended_at is not null))
);
comment on column circular.words is 'personal: may name a person; keep: with the papers of the year';
create index circular_list on circular (agency_id, created_at desc, id desc);
create index circular_open on circular (agency_id, due_on) where state = 'sent';
create index circular_letter on circular (agency_id, letter_id) where letter_id is not null;
select protect('circular', 'select, insert, update');

create table circular_attachment (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  circular_id uuid not null,
  title text not null,
  -- a file, a paper that was kept here, or a page elsewhere
  file_id uuid,
  paper_id uuid,
  url text,
  position integer not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, circular_id) references circular (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id),
  foreign key (agency_id, paper_id) references kept_paper (agency_id, id),
  check (num_nonnulls(file_id, paper_id, url) = 1)
);
comment on column circular_attachment.title is 'personal: the name of a file may name a person; keep: with the papers of the year';
create index circular_attachment_circular on circular_attachment (agency_id, circular_id, position);
create index circular_attachment_paper on circular_attachment (agency_id, paper_id) where paper_id is not null;
select protect('circular_attachment', 'select, insert, update');

-- To whom it went, frozen as they stood then, and what each of them did with it.
create table circular_recipient (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  circular_id uuid not null,
  staff_id uuid not null,
  position integer not null,
  name text not null,
  post text not null default '',
  class text not null,
  unit_id uuid,
  unit_name text not null default '',
  -- the office or division directly below the whole agency
  top_id uuid,
  top_name text not null default '',
  due_on date not null,
  added_at timestamptz not null,
  -- came later and took over a standing circular
  inherited boolean not null default false,
  mailed_at timestamptz,
  state text not null default 'sent' check (state in ('sent', 'opened', 'acknowledged', 'excused')),
  opened_at timestamptz,
  acknowledged_at timestamptz,
  -- the day she signed: on paper earlier than it was recorded
  acknowledged_on date,
  method text check (method in ('link', 'page', 'paper')),
  recorded_by uuid,
  scan_file_id uuid,
  excused_reason text not null default '',
  excused_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, circular_id) references circular (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, top_id) references unit (agency_id, id),
  foreign key (agency_id, recorded_by) references staff (agency_id, id),
  foreign key (agency_id, excused_by) references staff (agency_id, id),
  foreign key (agency_id, scan_file_id) references file (agency_id, id),
  check ((state = 'acknowledged') = (acknowledged_at is not null)),
  check ((state = 'acknowledged') = (acknowledged_on is not null and method is not null)),
  check ((coalesce(method, '') = 'paper') = (recorded_by is not null)),
  check ((coalesce(method, '') = 'paper') = (scan_file_id is not null)),
  check (state <> 'excused' or (excused_reason <> '' and excused_by is not null))
);
comment on column circular_recipient.name is 'personal: who had to know, for the list that is signed; keep: with the papers of the year';
comment on column circular_recipient.post is 'personal: post of who had to know; keep: with the papers of the year';
comment on column circular_recipient.excused_reason is 'personal: why somebody need not acknowledge; keep: with the papers of the year';
create unique index circular_recipient_once on circular_recipient (agency_id, circular_id, staff_id);
create index circular_recipient_staff on circular_recipient (agency_id, staff_id, state);
select protect('circular_recipient', 'select, insert, update');

-- The personal one-tap links of the mails. Only the digest is kept; they live as long as the circular waits and the person works here.
create table circular_link (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  recipient_id uuid not null,
  digest bytea not null check (octet_length(digest) = 32),
  made_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, recipient_id) references circular_recipient (agency_id, id)
);
create unique index circular_link_digest on circular_link (agency_id, digest);
select protect('circular_link', 'select, insert');
select append_only('circular_link');

-- What was said to those who have not acknowledged, and when. By hand once a day; each step of the clock once.
create table circular_reminder (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  circular_id uuid not null,
  kind text not null check (kind in ('manual', 'soon', 'late', 'escalated')),
  on_day date not null,
  people integer not null,
  by_staff uuid,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, circular_id) references circular (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
create unique index circular_reminder_day on circular_reminder (agency_id, circular_id, on_day) where kind = 'manual';
create unique index circular_reminder_once on circular_reminder (agency_id, circular_id, kind) where kind <> 'manual';
select protect('circular_reminder', 'select, insert');
select append_only('circular_reminder');
