-- Reports that came back from Word, cell by cell until each is decided, and reports that were frozen: a paper that was kept, and how far it
-- got. Nothing is deleted: what was set aside stays to be read.
create table report_return (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- the file as it was sent
  file_id uuid not null,
  plan_id uuid not null,
  -- which paper it had been: read again whenever the review is opened
  kind text not null check (kind in ('result', 'plan')),
  round_id uuid,
  layout text not null,
  lang text not null check (lang in ('th', 'en')),
  numerals text not null check (numerals in ('thai', 'arabic')),
  -- paragraphs that were found by their mark, by their place, and not at all
  by_mark integer not null,
  by_place integer not null,
  by_staff uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id),
  foreign key (agency_id, plan_id) references plan (agency_id, id),
  foreign key (agency_id, round_id) references round (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
create index report_return_plan on report_return (agency_id, plan_id, at desc);
select protect('report_return', 'select, insert');

create table report_return_cell (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  return_id uuid not null,
  position integer not null,
  -- a text that can be taken over, something the program works out, words outside what it knows, and what is not in the file any more
  kind text not null check (kind in ('text', 'computed', 'outside', 'gone')),
  -- such as 'step.output'; empty for what belongs to nothing
  field text not null default '',
  -- the plan, measure, step, action or outcome
  subject_id uuid,
  measure_id uuid,
  measure_number text not null default '',
  step_number integer,
  -- what stood in the program when the file came, and what the file says
  here_text text not null,
  word_text text not null,
  matched_by text not null check (matched_by in ('mark', 'place', 'none')),
  -- it was changed in the program after the file had been printed
  moved_on boolean not null,
  state text not null default 'open' check (state in ('open', 'taken', 'set-aside')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, return_id) references report_return (agency_id, id),
  foreign key (agency_id, measure_id) references measure (agency_id, id),
  foreign key (agency_id, decided_by) references staff (agency_id, id),
  check ((state = 'open') = (decided_at is null)),
  check (state <> 'taken' or kind = 'text'),
  check (kind <> 'text' or subject_id is not null)
);
comment on column report_return_cell.word_text is 'personal: may name people as reports do; keep: with the report';
create unique index report_return_cell_once on report_return_cell (agency_id, return_id, position);
select protect('report_return_cell', 'select, insert');
grant update (state, decided_by, decided_at) on report_return_cell to prongsai_app;

create table report (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('result', 'plan', 'analysis')),
  fiscal_year integer not null,
  round_id uuid,
  layout text not null default '',
  numerals text not null check (numerals in ('thai', 'arabic')),
  lang text not null check (lang in ('th', 'en')),
  state text not null default 'frozen' check (state in ('frozen', 'circulating', 'approved', 'published', 'withdrawn')),
  paper_id uuid not null,
  -- of its words and what they say, so that the same is not frozen twice
  digest bytea not null check (octet_length(digest) = 32),
  -- what the checker still said and whoever froze it had seen
  warnings jsonb not null default '[]',
  frozen_by uuid not null,
  frozen_at timestamptz not null,
  -- the memo with which it was approved; kept by another part of the program
  approved_under uuid,
  approved_ref text not null default '',
  approved_at timestamptz,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  -- the one whose place it took
  supersedes uuid,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, round_id) references round (agency_id, id),
  foreign key (agency_id, paper_id) references kept_paper (agency_id, id),
  foreign key (agency_id, frozen_by) references staff (agency_id, id),
  foreign key (agency_id, supersedes) references report (agency_id, id),
  check (kind <> 'result' or round_id is not null),
  check (state not in ('approved', 'published') or approved_at is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index report_year on report (agency_id, fiscal_year desc, kind, frozen_at desc);
create unique index report_superseded_once on report (agency_id, supersedes) where supersedes is not null;
select protect('report', 'select, insert, update');
