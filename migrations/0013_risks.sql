-- Corruption risks of a fiscal year with what keeps them small, the guidelines against corruption, the working group, and what was done
-- to watch, investigate and discipline. Nothing is deleted: what no longer counts carries the moment and the reason.
create table risk (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  fiscal_year integer not null,
  kind text not null check (kind in ('corruption', 'bribery', 'personnel', 'procurement', 'licence')),
  -- the mission or process in which it could happen
  mission text not null,
  unit_id uuid not null,
  event text not null,
  cause text not null default '',
  existing_control text not null default '',
  likelihood integer check (likelihood between 1 and 5),
  impact integer check (impact between 1 and 5),
  treatment text not null default '',
  from_day date,
  to_day date,
  indicator text not null default '',
  -- what should be left once the treatment works; what was left is in risk_follow_up
  residual_likelihood integer check (residual_likelihood between 1 and 5),
  residual_impact integer check (residual_impact between 1 and 5),
  state text not null default 'draft' check (state in ('draft', 'assessed', 'monitored', 'closed')),
  state_reason text not null default '',
  -- the day on which likelihood and impact were first judged
  assessed_on date,
  -- the same risk a year earlier
  carried_from uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, carried_from) references risk (agency_id, id),
  check (to_day >= from_day),
  check ((likelihood is null) = (impact is null)),
  check ((residual_likelihood is null) = (residual_impact is null)),
  check ((assessed_on is null) = (likelihood is null)),
  check (state not in ('assessed', 'monitored') or likelihood is not null)
);
create index risk_year on risk (agency_id, fiscal_year, kind);
create unique index risk_carried_once on risk (agency_id, carried_from) where carried_from is not null;
select protect('risk', 'select, insert, update');

-- A unit that owns a risk together with its main unit.
create table risk_unit (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  risk_id uuid not null,
  unit_id uuid not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, risk_id) references risk (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
create unique index risk_unit_once on risk_unit (agency_id, risk_id, unit_id) where removed_at is null;
select protect('risk_unit', 'select, insert, update');

create table risk_measure (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  risk_id uuid not null,
  measure_id uuid not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, risk_id) references risk (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id)
);
create unique index risk_measure_once on risk_measure (agency_id, risk_id, measure_id) where removed_at is null;
create index risk_measure_measure on risk_measure (agency_id, measure_id);
select protect('risk_measure', 'select, insert, update');

-- What was done about a risk and what is left of it. A later entry never overwrites an earlier one.
create table risk_follow_up (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  risk_id uuid not null,
  on_day date not null,
  round text not null check (round in ('six-month', 'annual', 'other')),
  done text not null,
  residual_likelihood integer not null check (residual_likelihood between 1 and 5),
  residual_impact integer not null check (residual_impact between 1 and 5),
  by_staff uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, risk_id) references risk (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
comment on column risk_follow_up.done is 'personal: what was done may name a person; keep: with the papers of the year';
create index risk_follow_up_risk on risk_follow_up (agency_id, risk_id, on_day);
select protect('risk_follow_up', 'select, insert');
select append_only('risk_follow_up');

-- From which score on a risk is medium, high or very high: from a fiscal year on, the newest row counts.
create table risk_level_setting (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  fiscal_year integer not null,
  medium_from integer not null check (medium_from between 2 and 23),
  high_from integer not null check (high_from > medium_from),
  very_high_from integer not null check (very_high_from > high_from and very_high_from <= 25),
  -- the paper and page with which the agency compared them; empty: not compared
  confirmed_where text not null default '',
  by_staff uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
create index risk_level_setting_year on risk_level_setting (agency_id, fiscal_year);
select protect('risk_level_setting', 'select, insert');
select append_only('risk_level_setting');

create table guideline (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('prevent', 'investigate', 'discipline', 'watch')),
  name text not null,
  unit_id uuid not null,
  in_force_on date not null,
  review_every_months integer not null default 12 check (review_every_months between 1 and 60),
  url text not null default '',
  evidence_id uuid,
  state text not null default 'in-force' check (state in ('in-force', 'ended')),
  state_reason text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, evidence_id) references evidence (agency_id, id)
);
select protect('guideline', 'select, insert, update');

create table guideline_review (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  guideline_id uuid not null,
  on_day date not null,
  result text not null check (result in ('kept', 'changed')),
  note text not null,
  by_staff uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, guideline_id) references guideline (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
create index guideline_review_guideline on guideline_review (agency_id, guideline_id, on_day);
select protect('guideline_review', 'select, insert');
select append_only('guideline_review');

-- What was done to watch, investigate or discipline, told without the names of people.
create table integrity_work (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('watch', 'investigate', 'discipline')),
  on_day date not null,
  unit_id uuid not null,
  what text not null,
  result text not null default '',
  count integer not null default 1 check (count between 1 and 9999),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, recorded_by) references staff (agency_id, id)
);
comment on column integrity_work.what is 'personal: asked to name nobody, and may all the same; keep: with the papers of the year';
comment on column integrity_work.result is 'personal: asked to name nobody, and may all the same; keep: with the papers of the year';
create index integrity_work_day on integrity_work (agency_id, on_day);
select protect('integrity_work', 'select, insert, update');

-- The working group against corruption and the order that named it.
create table integrity_team (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  name text not null,
  order_ref text not null,
  named_on date not null,
  ended_on date,
  ended_reason text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (agency_id, id),
  check (ended_on >= named_on)
);
select protect('integrity_team', 'select, insert, update');

create table integrity_team_member (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  team_id uuid not null,
  staff_id uuid not null,
  task text not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, team_id) references integrity_team (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
comment on column integrity_team_member.staff_id is 'personal: who sits in the working group by order; keep: with the order';
create unique index integrity_team_member_once on integrity_team_member (agency_id, team_id, staff_id) where removed_at is null;
select protect('integrity_team_member', 'select, insert, update');
