-- What the agency puts before the public: news, activities, announcements, documents, manuals, pages and links. A publication has one address for
-- ever and versions that never change; the row holds the working copy beside what is shown.
create table publication (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('news', 'activity', 'announcement', 'document', 'service-manual', 'staff-manual', 'page', 'link')),
  -- its last part of the address; every one it ever had leads here
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  unit_id uuid not null,
  -- the year whose work it shows, where it shows one
  fiscal_year integer check (fiscal_year between 2540 and 2650),
  -- the working copy, as typed
  draft jsonb not null,
  -- of the working copy; what the public sees is told by `shown` and `current_version`
  state text not null default 'draft' check (state in ('draft', 'proposed', 'approved', 'published', 'withdrawn')),
  note text not null default '',
  approved_by uuid,
  approved_at timestamptz,
  -- by which memo or order it may be shown, where it is not by approval here
  leave_kind text check (leave_kind in ('approval', 'order', 'memo')),
  letter_id uuid,
  leave_ref text not null default '',
  -- why data of persons in it may be shown, where there are any
  privacy_reason text not null default '',
  publish_at timestamptz,
  expires_on date,
  shown boolean not null default false,
  current_version integer not null default 0,
  -- versions before this one are not opened to the public any more, such as one that named somebody by mistake
  open_from integer not null default 1,
  first_published_at timestamptz,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, created_by) references staff (agency_id, id),
  foreign key (agency_id, approved_by) references staff (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id),
  check (not shown or (current_version > 0 and first_published_at is not null)),
  check ((withdrawn_at is null) = (withdrawn_reason = ''))
);
comment on column publication.draft is 'personal: may name people and hold their pictures; keep: with the papers of the year';
comment on column publication.leave_ref is 'personal: names who approved; keep: with the papers of the year';
comment on column publication.privacy_reason is 'personal: may name a person; keep: with the papers of the year';
comment on column publication.note is 'personal: may name a person; keep: with the papers of the year';
create unique index publication_slug on publication (agency_id, slug);
create index publication_shown on publication (agency_id, kind, first_published_at desc, id desc) where shown;
create index publication_desk on publication (agency_id, created_at desc, id desc);
create index publication_due on publication (publish_at) where state = 'approved' and publish_at is not null;
create index publication_expiring on publication (expires_on) where shown and expires_on is not null;
select protect('publication', 'select, insert, update');

-- Every version that was ever shown, whole, with its fingerprint and by whose leave.
create table publication_version (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  publication_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  digest bytea not null check (octet_length(digest) = 32),
  -- what changed, in a sentence, from the second on
  note text not null default '',
  published_at timestamptz not null,
  published_by uuid,
  leave_kind text not null check (leave_kind in ('approval', 'order', 'memo')),
  letter_id uuid,
  leave_ref text not null,
  primary key (agency_id, id),
  foreign key (agency_id, publication_id) references publication (agency_id, id),
  foreign key (agency_id, published_by) references staff (agency_id, id),
  foreign key (agency_id, letter_id) references letter (agency_id, id)
);
comment on column publication_version.content is 'personal: may name people and hold their pictures; keep: with the papers of the year';
comment on column publication_version.leave_ref is 'personal: names who approved; keep: with the papers of the year';
create unique index publication_version_number on publication_version (agency_id, publication_id, number);
select protect('publication_version', 'select, insert');
select append_only('publication_version');

-- Addresses it had before: they lead to the present one for ever and are given to nobody else.
create table publication_address (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  slug text not null,
  publication_id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, publication_id) references publication (agency_id, id)
);
create unique index publication_address_slug on publication_address (agency_id, slug);
select protect('publication_address', 'select, insert');
select append_only('publication_address');

-- Files and photos that belong to it, also those of earlier versions; what a version shows is in its content.
create table publication_file (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  publication_id uuid not null,
  file_id uuid not null,
  role text not null check (role in ('photo', 'file')),
  -- text inside was read and looked through for data of persons
  privacy text not null default 'unchecked' check (privacy in ('unchecked', 'clean', 'found', 'unreadable')),
  privacy_found jsonb not null default '[]',
  added_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, publication_id) references publication (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id)
);
comment on column publication_file.privacy_found is 'personal: where a number or name of a person was found, masked; keep: with the papers of the year';
create index publication_file_of on publication_file (agency_id, publication_id);
create index publication_file_file on publication_file (agency_id, file_id);
select protect('publication_file', 'select, insert, update');

-- Which subject of disclosure it shows, and under which headings of which tree it stands: stored once, found in many places.
create table publication_topic (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  publication_id uuid not null,
  topic text not null,
  component text not null default '',
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, publication_id) references publication (agency_id, id)
);
create unique index publication_topic_once on publication_topic (agency_id, publication_id, topic, component) where removed_at is null;
create index publication_topic_of on publication_topic (agency_id, topic) where removed_at is null;
select protect('publication_topic', 'select, insert, update');

create table publication_heading (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  publication_id uuid not null,
  tree text not null,
  heading text not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, publication_id) references publication (agency_id, id)
);
create unique index publication_heading_once on publication_heading (agency_id, publication_id, tree, heading) where removed_at is null;
create index publication_heading_of on publication_heading (agency_id, tree, heading) where removed_at is null;
select protect('publication_heading', 'select, insert, update');
