-- The integrity year: a plan per fiscal year, measures under headings, steps, who is responsible, what was done and what proves it.
-- Nothing is deleted: what no longer counts carries the moment and the reason.
create table rollover (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  from_plan uuid not null,
  to_plan uuid not null,
  at timestamptz not null,
  by_staff uuid not null,
  counts jsonb not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id),
  foreign key (agency_id, undone_by) references staff (agency_id, id)
);
select protect('rollover', 'select, insert, update');

create table plan (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  fiscal_year integer not null,
  -- the assessment year whose result the plan answers
  based_on_year integer,
  preamble text not null default '',
  headings text not null default 'issues' check (headings in ('issues', 'free')),
  numbering text not null default 'per-heading' check (numbering in ('per-heading', 'through')),
  supervision text not null default 'quarterly' check (supervision in ('none', 'monthly', 'quarterly')),
  state text not null default 'draft' check (state in ('draft', 'approved', 'closed', 'undone')),
  approved_on date,
  approved_ref text not null default '',
  rollover_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, rollover_id) references rollover (agency_id, id)
);
create unique index plan_year on plan (agency_id, fiscal_year) where state <> 'undone';
select protect('plan', 'select, insert, update');
alter table rollover add foreign key (agency_id, from_plan) references plan (agency_id, id);
alter table rollover add foreign key (agency_id, to_plan) references plan (agency_id, id) deferrable initially deferred;

create table plan_heading (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  -- key of one of the seven issues of the framework, or empty for a heading of the agency's own
  issue text not null default '',
  name_th text not null,
  name_en text not null default '',
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id)
);
create index plan_heading_plan on plan_heading (agency_id, plan_id, position);
select protect('plan_heading', 'select, insert, update');

create table measure (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  plan_id uuid not null,
  heading_id uuid not null,
  position integer not null,
  kind text not null default 'measure' check (kind in ('measure', 'project', 'activity')),
  name text not null,
  problem text not null default '',
  output_expected text not null default '',
  outcome_expected text not null default '',
  budget_satang bigint check (budget_satang >= 0),
  budget_source text not null default '',
  -- empty: as the plan says
  supervision text not null default '' check (supervision in ('', 'none', 'monthly', 'quarterly')),
  state text not null default 'active' check (state in ('active', 'dropped')),
  state_reason text not null default '',
  origin text not null default 'own' check (origin in ('own', 'library', 'last-year', 'split', 'import')),
  origin_key text not null default '',
  origin_id uuid,
  rollover_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, heading_id) references plan_heading (agency_id, id),
  foreign key (agency_id, origin_id) references measure (agency_id, id),
  foreign key (agency_id, rollover_id) references rollover (agency_id, id)
);
create index measure_plan on measure (agency_id, plan_id, position);
create index measure_origin on measure (agency_id, origin_id);
select protect('measure', 'select, insert, update');

-- The indicator, question or topic a measure aims at, and the finding it answers.
create table measure_aim (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  measure_id uuid not null,
  kind text not null check (kind in ('indicator', 'question', 'item')),
  key text not null,
  finding_id uuid,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id),
  foreign key (agency_id, finding_id) references finding (agency_id, id)
);
create unique index measure_aim_once on measure_aim (agency_id, measure_id, kind, key) where removed_at is null;
create index measure_aim_key on measure_aim (agency_id, kind, key);
select protect('measure_aim', 'select, insert, update');

create table step (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  measure_id uuid not null,
  position integer not null,
  name text not null,
  recurring text not null default 'none' check (recurring in ('none', 'monthly', 'quarterly', 'all-year')),
  output_expected text not null default '',
  channels text[] not null default '{}',
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  state_reason text not null default '',
  done_on date,
  output text not null default '',
  not_done_reason text not null default '',
  origin_id uuid,
  rollover_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id),
  foreign key (agency_id, origin_id) references step (agency_id, id),
  foreign key (agency_id, rollover_id) references rollover (agency_id, id),
  check ((state = 'done') = (done_on is not null))
);
create index step_measure on step (agency_id, measure_id, position);
select protect('step', 'select, insert, update');

create table step_period (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  step_id uuid not null,
  from_day date not null,
  to_day date not null,
  note text not null default '',
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, step_id) references step (agency_id, id),
  check (to_day >= from_day)
);
create index step_period_step on step_period (agency_id, step_id);
select protect('step_period', 'select, insert, update');

-- Who is responsible for a measure, or for one step of it: a unit, a person, a moving group such as "all units", the officers named
-- in an order, a class of staff with their task in words, or somebody outside.
create table responsible (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  measure_id uuid not null,
  step_id uuid,
  position integer not null default 0,
  kind text not null check (kind in ('unit', 'person', 'group', 'order', 'outside')),
  unit_id uuid,
  staff_id uuid,
  group_key text not null default '',
  order_ref text not null default '',
  name text not null default '',
  task text not null default '',
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id),
  foreign key (agency_id, step_id) references step (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id),
  check (kind <> 'unit' or unit_id is not null),
  check (kind <> 'person' or staff_id is not null),
  check (kind <> 'group' or group_key <> ''),
  check (kind <> 'order' or order_ref <> ''),
  check (kind <> 'outside' or name <> '')
);
create index responsible_measure on responsible (agency_id, measure_id);
create index responsible_unit on responsible (agency_id, unit_id);
create index responsible_staff on responsible (agency_id, staff_id);
select protect('responsible', 'select, insert, update');

-- What was done, by whom, when. A later entry never overwrites an earlier one.
create table action (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  step_id uuid not null,
  on_day date not null,
  until_day date,
  -- "most recently done on": a recurring act told by its latest time
  is_latest boolean not null default false,
  what text not null,
  channels text[] not null default '{}',
  unit_id uuid,
  staff_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, step_id) references step (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id),
  foreign key (agency_id, recorded_by) references staff (agency_id, id),
  check (until_day is null or until_day >= on_day)
);
comment on column action.what is 'personal: what was done may name a person; keep: with the papers of the year';
create index action_step on action (agency_id, step_id, on_day);
create index action_day on action (agency_id, on_day);
select protect('action', 'select, insert, update');

-- What came of a measure, each claim by its kind, so that the checker knows what would prove it.
create table outcome (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  measure_id uuid not null,
  position integer not null default 0,
  kind text not null check (kind in ('score-change', 'score-kept', 'count-change', 'no-complaint', 'behaviour', 'trust', 'participation', 'duty-known', 'can-follow', 'other')),
  text text not null,
  -- which score the claim speaks of
  score_kind text check (score_kind in ('total', 'indicator', 'question', 'item')),
  score_key text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id)
);
create index outcome_measure on outcome (agency_id, measure_id);
select protect('outcome', 'select, insert, update');

-- What a piece of evidence proves.
create table proof (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  evidence_id uuid not null,
  measure_id uuid not null,
  step_id uuid,
  action_id uuid,
  outcome_id uuid,
  proves text not null check (proves in ('step', 'output', 'outcome')),
  removed_at timestamptz,
  removed_reason text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, evidence_id) references evidence (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id),
  foreign key (agency_id, step_id) references step (agency_id, id),
  foreign key (agency_id, action_id) references action (agency_id, id),
  foreign key (agency_id, outcome_id) references outcome (agency_id, id),
  check (proves = 'outcome' or step_id is not null)
);
create index proof_evidence on proof (agency_id, evidence_id);
create index proof_measure on proof (agency_id, measure_id);
select protect('proof', 'select, insert, update');

create table round (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('six', 'annual', 'custom')),
  name text not null default '',
  from_day date not null,
  to_day date not null,
  due_on date not null,
  report_on date,
  state text not null default 'open' check (state in ('open', 'checked', 'closed')),
  closed_at timestamptz,
  closed_by uuid,
  snapshot jsonb,
  snapshot_digest bytea check (octet_length(snapshot_digest) = 32),
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, closed_by) references staff (agency_id, id),
  check (to_day >= from_day),
  check ((state = 'closed') = (snapshot is not null))
);
comment on column round.snapshot is 'personal: names of those responsible as they stood at closing; keep: with the report';
create index round_plan on round (agency_id, plan_id, to_day);
select protect('round', 'select, insert, update');

-- A unit says that its part of a round is ready, or gets it back.
create table round_submission (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('submitted', 'returned')),
  note text not null default '',
  by_staff uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, round_id) references round (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
create index round_submission_round on round_submission (agency_id, round_id, unit_id, id);
select protect('round_submission', 'select, insert');
select append_only('round_submission');

-- What heads and executives saw and said when they followed a measure up.
create table supervision_note (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  measure_id uuid not null,
  on_day date not null,
  from_day date not null,
  to_day date not null,
  note text not null,
  by_staff uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
comment on column supervision_note.note is 'personal: may name a person; keep: with the papers of the year';
create index supervision_note_measure on supervision_note (agency_id, measure_id, on_day);
select protect('supervision_note', 'select, insert');
select append_only('supervision_note');

-- A rule of the checker that is switched off, for one measure or the whole plan, and why.
create table check_waiver (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  plan_id uuid not null,
  measure_id uuid,
  rule text not null,
  reason text not null,
  by_staff uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
create unique index check_waiver_once on check_waiver (agency_id, plan_id, measure_id, rule) nulls not distinct where ended_at is null;
select protect('check_waiver', 'select, insert, update');

-- A reminder that was sent is not sent again for the same thing and stage.
create table reminder (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  stage text not null check (stage in ('soon', 'late', 'escalated')),
  due_on date not null,
  staff_id uuid not null,
  sent_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
create unique index reminder_once on reminder (agency_id, subject_id, stage, due_on, staff_id);
select protect('reminder', 'select, insert');
select append_only('reminder');

-- The secret address of a person's calendar feed; only its digest is kept.
create table calendar_key (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  staff_id uuid not null,
  digest bytea not null check (octet_length(digest) = 32),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
create unique index calendar_key_digest on calendar_key (agency_id, digest);
select protect('calendar_key', 'select, insert, update');
