-- Papers that an agency has already (last year's report as Word, PDF, scan or text), what was read in each, the reading as people mended it, and
-- what of it became a plan. The file is kept like any other; what was read is nobody's record until somebody takes it over.
create table brought_paper (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  file_id uuid not null,
  name text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  size bigint not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'reading', 'read', 'refused', 'taken', 'undone', 'set-aside')),
  -- how far the reading is
  page integer not null default 0,
  pages integer not null default 0,
  tries integer not null default 0,
  -- the last sign of life of whoever reads it
  beat_at timestamptz,
  -- the code of a refusal, or the reason somebody gave for setting it aside
  because text not null default '',
  kind text not null default '',
  read jsonb,
  understood jsonb,
  draft jsonb,
  fiscal_year integer,
  brought_by uuid not null,
  brought_at timestamptz not null,
  read_at timestamptz,
  taken_by uuid,
  taken_at timestamptz,
  -- the plan, whether it was made for this, the measures and the counts
  taken jsonb,
  undone_by uuid,
  undone_at timestamptz,
  erased_at timestamptz,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id),
  foreign key (agency_id, brought_by) references staff (agency_id, id),
  foreign key (agency_id, taken_by) references staff (agency_id, id),
  foreign key (agency_id, undone_by) references staff (agency_id, id),
  check (state not in ('read', 'taken', 'undone') or draft is not null or erased_at is not null),
  check (state <> 'taken' or taken is not null)
);
comment on column brought_paper.name is 'personal: what the sender called the file may name a person; keep: with the paper';
comment on column brought_paper.read is 'personal: a report names those who signed it; keep: a year where nothing was taken over, else with the plan';
comment on column brought_paper.understood is 'personal: names of those who signed; keep: a year where nothing was taken over, else with the plan';
comment on column brought_paper.draft is 'personal: names of those who signed and who did what; keep: a year where nothing was taken over, else with the plan';
create unique index brought_paper_once on brought_paper (agency_id, sha256) where erased_at is null;
create index brought_paper_list on brought_paper (agency_id, id desc);
create index brought_paper_open on brought_paper (agency_id, id) where state in ('waiting', 'reading');
select protect('brought_paper', 'select, insert, update');
