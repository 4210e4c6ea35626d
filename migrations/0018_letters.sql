-- Official correspondence: registers of numbers, letters of every kind with their chain of endorsement, and letters received.
-- A number is issued once and never deleted: what should not have been is voided with a reason.
create table number_register (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('memo', 'outgoing', 'order', 'announcement', 'incoming')),
  -- null: one register for the whole agency
  unit_id uuid,
  -- printed before the running number of memos and outgoing letters (นม 53801)
  prefix text not null default '',
  resets text not null default 'calendar' check (resets in ('calendar', 'fiscal')),
  -- a register that goes on from one on paper: the first number issued here, in which year
  first_number integer check (first_number between 1 and 99999),
  first_year integer,
  version integer not null default 1,
  ended_on date,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  check ((first_number is null) = (first_year is null))
);
create unique index number_register_once on number_register (agency_id, kind, unit_id) nulls not distinct where ended_on is null;
select protect('number_register', 'select, insert, update');

create table letter (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- the definition in content/letters/ and the kind that decides layout and register
  form text not null,
  kind text not null check (kind in ('memo', 'outgoing', 'order', 'announcement')),
  unit_id uuid not null,
  subject text not null,
  -- addressee, references, parts of the body in each language, annex: by the schema of the feature
  content jsonb not null,
  speed text not null default 'normal' check (speed in ('normal', 'urgent', 'very-urgent', 'most-urgent')),
  retention text not null default 'ten-years' check (retention in ('one-year', 'five-years', 'ten-years', 'permanent')),
  numerals text not null default 'thai' check (numerals in ('thai', 'arabic')),
  signing text not null default 'electronic' check (signing in ('electronic', 'by-hand')),
  state text not null default 'draft' check (state in ('draft', 'circulating', 'returned', 'decided', 'withdrawn', 'voided')),
  outcome text check (outcome in ('approved', 'acknowledged', 'rejected')),
  code text not null check (code ~ '^[A-HJ-NP-Z2-9]{10}$'),
  -- how often it was submitted; endorsements before the last submission no longer count
  round integer not null default 0,
  register_id uuid,
  number_year integer,
  number integer,
  -- as it is printed: ที่ นม 53801/335, 156/2568
  ref text not null default '',
  dated_on date,
  drafted_by uuid not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  voided_at timestamptz,
  voided_reason text not null default '',
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, register_id) references number_register (agency_id, id),
  foreign key (agency_id, drafted_by) references staff (agency_id, id),
  check ((number is null) = (register_id is null) and (number is null) = (number_year is null)),
  check ((state = 'decided') = (outcome is not null) or state = 'voided'),
  check (state <> 'draft' or number is null or round > 0)
);
comment on column letter.subject is 'personal: may name a person; keep: by the retention class of the letter';
comment on column letter.content is 'personal: may name people; keep: by the retention class of the letter';
create unique index letter_number on letter (agency_id, register_id, number_year, number) where number is not null;
create unique index letter_code on letter (agency_id, code);
create index letter_list on letter (agency_id, created_at desc, id desc);
create index letter_state on letter (agency_id, state);
select protect('letter', 'select, insert, update');

-- The chain: which posts see it in which order. Links that were left out keep their row with the reason.
create table letter_link (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  letter_id uuid not null,
  position integer not null,
  post_id uuid not null,
  role text not null check (role in ('endorser', 'decider')),
  -- by whom and why a link was taken out of a chain that runs
  removed_at timestamptz,
  removed_reason text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  foreign key (agency_id, post_id) references post (agency_id, id)
);
create index letter_link_letter on letter_link (agency_id, letter_id, position);
create index letter_link_post on letter_link (agency_id, post_id);
select protect('letter_link', 'select, insert, update');

-- What was submitted, each time: the words that are signed, with their digest.
create table letter_version (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  letter_id uuid not null,
  round integer not null,
  content jsonb not null,
  digest bytea not null check (octet_length(digest) = 32),
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  foreign key (agency_id, submitted_by) references staff (agency_id, id)
);
comment on column letter_version.content is 'personal: may name people; keep: by the retention class of the letter';
create unique index letter_version_round on letter_version (agency_id, letter_id, round);
select protect('letter_version', 'select, insert');
select append_only('letter_version');

-- What each link did, in order. Name and posts are frozen as they were printed.
create table endorsement (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  letter_id uuid not null,
  round integer not null,
  -- null: the drafter, who submits
  link_id uuid,
  staff_id uuid not null,
  rank text not null default '',
  name text not null,
  post text not null,
  -- รักษาราชการแทน or ปฏิบัติราชการแทน: the post she stands in for
  acting_for text not null default '',
  verdict text not null check (verdict in ('submitted', 'endorsed', 'approved', 'acknowledged', 'rejected', 'returned')),
  -- to whom it goes next, and the words that are printed
  addressed_to text not null default '',
  phrase text not null default '',
  remark text not null default '',
  method text not null check (method in ('code', 'by-hand')),
  on_day date not null,
  at timestamptz not null,
  -- of the version she signed
  digest bytea not null check (octet_length(digest) = 32),
  scan_file_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  foreign key (agency_id, link_id) references letter_link (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id),
  foreign key (agency_id, scan_file_id) references file (agency_id, id)
);
comment on column endorsement.rank is 'personal: who signed; keep: by the retention class of the letter';
comment on column endorsement.name is 'personal: who signed; keep: by the retention class of the letter';
comment on column endorsement.remark is 'personal: may name a person; keep: by the retention class of the letter';
create unique index endorsement_once on endorsement (agency_id, letter_id, round, link_id) nulls not distinct;
create index endorsement_staff on endorsement (agency_id, staff_id, at);
select protect('endorsement', 'select, insert');
select append_only('endorsement');

-- An opinion beside the chain, asked or unasked; it decides nothing.
create table letter_note (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  letter_id uuid not null,
  by_staff uuid not null,
  at timestamptz not null,
  text text not null,
  primary key (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
comment on column letter_note.text is 'personal: may name a person; keep: by the retention class of the letter';
create index letter_note_letter on letter_note (agency_id, letter_id, at);
select protect('letter_note', 'select, insert');
select append_only('letter_note');

create table letter_attachment (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  letter_id uuid not null,
  title text not null,
  -- a file, or a paper that was kept here
  file_id uuid,
  paper_id uuid,
  position integer not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id),
  foreign key (agency_id, paper_id) references kept_paper (agency_id, id),
  check ((file_id is null) <> (paper_id is null))
);
comment on column letter_attachment.title is 'personal: may name a person; keep: by the retention class of the letter';
create index letter_attachment_letter on letter_attachment (agency_id, letter_id, position);
create index letter_attachment_paper on letter_attachment (agency_id, paper_id) where paper_id is not null;
select protect('letter_attachment', 'select, insert, update');

-- The usual chain of a unit, from the first endorser to whoever decides. Without rows it follows the tree of posts.
create table usual_chain (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  unit_id uuid not null,
  post_id uuid not null,
  position integer not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, post_id) references post (agency_id, id)
);
create unique index usual_chain_once on usual_chain (agency_id, unit_id, post_id) where removed_at is null;
select protect('usual_chain', 'select, insert, update');

-- Who looks after a channel by order, and whether she may publish there without asking each time.
create table caretaker (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  letter_id uuid not null,
  channel text not null check (channel in ('website', 'facebook', 'line', 'other')),
  staff_id uuid not null,
  duty text not null default '',
  may_publish boolean not null default false,
  from_day date not null,
  ended_on date,
  ended_reason text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
comment on column caretaker.staff_id is 'personal: who looks after a channel by order; keep: with the order';
create index caretaker_staff on caretaker (agency_id, staff_id) where ended_on is null;
select protect('caretaker', 'select, insert, update');

-- Letters that came in, each with a number of the register of letters received.
create table received_letter (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  register_id uuid not null,
  number_year integer not null,
  number integer not null,
  received_on date not null,
  from_whom text not null,
  their_ref text not null default '',
  dated_on date,
  subject text not null,
  addressee text not null default '',
  speed text not null default 'normal' check (speed in ('normal', 'urgent', 'very-urgent', 'most-urgent')),
  retention text not null default 'ten-years' check (retention in ('one-year', 'five-years', 'ten-years', 'permanent')),
  channel text not null default 'paper' check (channel in ('paper', 'e-mail', 'system', 'other')),
  unit_id uuid,
  note text not null default '',
  file_id uuid,
  done_on date,
  done_note text not null default '',
  received_by uuid not null,
  created_at timestamptz not null,
  voided_at timestamptz,
  voided_reason text not null default '',
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, register_id) references number_register (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id),
  foreign key (agency_id, received_by) references staff (agency_id, id)
);
comment on column received_letter.from_whom is 'personal: who wrote; keep: by the retention class of the letter';
comment on column received_letter.subject is 'personal: may name a person; keep: by the retention class of the letter';
create unique index received_letter_number on received_letter (agency_id, register_id, number_year, number);
create index received_letter_list on received_letter (agency_id, received_on desc, id desc);
select protect('received_letter', 'select, insert, update');

-- What an agency sets about its papers: the picture of the garuda, the letters of the province.
create table letter_setting (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  garuda_file_id uuid,
  by_staff uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, garuda_file_id) references file (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
create index letter_setting_last on letter_setting (agency_id, at desc);
select protect('letter_setting', 'select, insert');
select append_only('letter_setting');
