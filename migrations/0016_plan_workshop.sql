-- The workshop of executives and staff in which a plan was analysed and set: several are possible, none is ever deleted.
create table plan_workshop (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  plan_id uuid not null,
  on_day date not null,
  place text not null default '',
  -- who took part, in words and numbers; no names are needed
  participants text not null,
  people integer check (people > 0),
  decided text not null,
  -- minutes, photos or the list of those present
  evidence_id uuid,
  by_staff uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_why text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, evidence_id) references evidence (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
create index plan_workshop_plan on plan_workshop (agency_id, plan_id, on_day);
select protect('plan_workshop', 'select, insert, update');
