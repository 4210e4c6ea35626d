-- The annual operation plan (แผนการดำเนินงานประจำปี): its projects with budget and period, and what was reported of each. Nothing is deleted:
-- a project that will not be done carries the moment and the reason, and a later report never overwrites an earlier one.
create table operation_plan (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  fiscal_year integer not null,
  name text not null default '',
  approved_ref text not null default '',
  approved_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (agency_id, id)
);
create unique index operation_plan_year on operation_plan (agency_id, fiscal_year);
select protect('operation_plan', 'select, insert, update');

create table operation_project (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  plan_id uuid not null,
  -- the heading under which the plan prints it
  strategy text not null,
  name text not null,
  -- what is to be reached, and how much of it
  target text not null,
  budget_satang bigint not null default 0 check (budget_satang >= 0),
  budget_source text not null default '',
  place text not null default '',
  unit_id uuid not null,
  from_day date not null,
  to_day date not null,
  position integer not null,
  cancelled_at timestamptz,
  cancelled_why text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references operation_plan (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  check (to_day >= from_day),
  check ((cancelled_at is null) = (cancelled_why = ''))
);
create index operation_project_plan on operation_project (agency_id, plan_id, position);
create index operation_project_unit on operation_project (agency_id, unit_id);
select protect('operation_project', 'select, insert, update');

-- How far a project was on a day. The newest day counts, and on one day what was recorded last.
create table operation_progress (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  project_id uuid not null,
  on_day date not null,
  status text not null check (status in ('not-started', 'doing', 'done')),
  percent integer not null check (percent between 0 and 100),
  -- all that was spent until that day
  spent_satang bigint not null default 0 check (spent_satang >= 0),
  result text not null default '',
  obstacle text not null default '',
  by_staff uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, project_id) references operation_project (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id),
  check (status <> 'done' or percent = 100),
  check (status <> 'not-started' or percent = 0)
);
comment on column operation_progress.result is 'personal: what was done may name a person; keep: with the papers of the year';
comment on column operation_progress.obstacle is 'personal: what stood in the way may name a person; keep: with the papers of the year';
create index operation_progress_project on operation_progress (agency_id, project_id, on_day);
select protect('operation_progress', 'select, insert');
select append_only('operation_progress');
