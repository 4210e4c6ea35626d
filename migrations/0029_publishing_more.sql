-- What is published joined with the rest: the channels that carry it out, a photo made anew with a part of it unreadable, manuals looked through.
alter table publication
  -- the channels that carry it out when it is shown at a set time, and the address of the website as it was then
  add column carry_to uuid[] not null default '{}',
  add column carry_origin text not null default '';

-- The photo that this one took the place of, so that it can be brought back until the new one is published.
alter table publication_file add column instead_of uuid,
  add foreign key (agency_id, instead_of) references file (agency_id, id);

-- A manual was looked through and nothing had to be changed.
create table publication_review (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  publication_id uuid not null,
  number integer not null check (number > 0),
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, publication_id) references publication (agency_id, id),
  foreign key (agency_id, reviewed_by) references staff (agency_id, id)
);
comment on column publication_review.reviewed_by is 'personal: who looked it through; keep: with the papers of the year';
create index publication_review_of on publication_review (agency_id, publication_id, reviewed_at);
select protect('publication_review', 'select, insert');
select append_only('publication_review');
