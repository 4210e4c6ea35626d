-- Papers as they stood when they were signed or frozen: the words as a tree with their digest, and the PDF that was drawn from them once.
-- A kept paper never changes. It is found by the code that is printed on it; publishing and withdrawing only say who may see its words.
create table kept_paper (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  code text not null check (code ~ '^[A-HJ-NP-Z2-9]{10}$'),
  source_kind text not null check (source_kind in ('letter', 'report', 'circular', 'operations')),
  source_id uuid not null,
  title text not null,
  paper jsonb not null,
  digest bytea not null check (octet_length(digest) = 32),
  kept_at timestamptz not null,
  kept_by uuid,
  -- drawn a moment later, by a job
  pdf_file_id uuid,
  published_at timestamptz,
  -- by which memo or order, and its number in words: law and clerk ask for both
  published_under uuid,
  published_ref text not null default '',
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, pdf_file_id) references file (agency_id, id),
  foreign key (agency_id, kept_by) references staff (agency_id, id),
  check (withdrawn_at is null or published_at is not null)
);
comment on column kept_paper.title is 'personal: may name a person; keep: with the papers of the year';
comment on column kept_paper.paper is 'personal: names of those who signed and whom it concerns; keep: with the papers of the year';
create unique index kept_paper_code on kept_paper (agency_id, code);
create index kept_paper_source on kept_paper (agency_id, source_kind, source_id, id);
create index kept_paper_public on kept_paper (agency_id, published_at desc) where published_at is not null and withdrawn_at is null;
select protect('kept_paper', 'select, insert');
grant update (pdf_file_id, published_at, published_under, published_ref, withdrawn_at, withdrawn_reason) on kept_paper to prongsai_app;
