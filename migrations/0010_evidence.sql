-- Evidence: a file, a link or a figure, what it shows, whether it was looked at, and whether the public may see it.
-- Higher features keep what a piece proves in tables of their own; only topics of disclosure are known here.
create table evidence (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('file', 'link', 'fact')),
  title text not null,
  note text not null default '',
  happened_on date,
  file_id uuid,
  url text not null default '',
  fact text,
  fact_from date,
  fact_to date,
  fact_params jsonb not null default '{}',
  -- of the file's bytes, of what the link showed when it was first opened, or of the rows of the frozen figure
  sha256 bytea check (octet_length(sha256) = 32),
  unit_id uuid,
  offered_by uuid not null,
  offered_at timestamptz not null,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'returned', 'withdrawn')),
  state_reason text not null default '',
  reviewed_by uuid,
  reviewed_at timestamptz,
  expires_on date,
  is_public boolean not null default false,
  privacy text not null default 'unchecked' check (privacy in ('unchecked', 'clean', 'found')),
  privacy_found jsonb not null default '[]',
  privacy_note text not null default '',
  privacy_by uuid,
  privacy_at timestamptz,
  link_state text not null default 'unchecked' check (link_state in ('unchecked', 'open', 'changed', 'dead')),
  link_checked_at timestamptz,
  replaces_id uuid,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references file (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, offered_by) references staff (agency_id, id),
  foreign key (agency_id, reviewed_by) references staff (agency_id, id),
  foreign key (agency_id, privacy_by) references staff (agency_id, id),
  foreign key (agency_id, replaces_id) references evidence (agency_id, id),
  check ((kind = 'file') = (file_id is not null)),
  check ((kind = 'link') = (url <> '')),
  check ((kind = 'fact') = (fact is not null and fact_from is not null and fact_to is not null)),
  check (fact_to >= fact_from),
  check (not is_public or (state = 'accepted' and privacy = 'clean'))
);
comment on column evidence.title is 'personal: what it shows, in words that may name a person; keep: with the papers of the year';
comment on column evidence.note is 'personal: may name a person; keep: with the papers of the year';
comment on column evidence.privacy_found is 'personal: where a number or name of a person was found; keep: with the piece';
create index evidence_list on evidence (agency_id, state, id);
create index evidence_unit on evidence (agency_id, unit_id, id);
create index evidence_replaces on evidence (agency_id, replaces_id);
select protect('evidence', 'select, insert, update');

-- Which component of which topic a piece shows.
create table evidence_topic (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  evidence_id uuid not null,
  topic text not null,
  component text not null default '',
  removed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, evidence_id) references evidence (agency_id, id)
);
create unique index evidence_topic_once on evidence_topic (agency_id, evidence_id, topic, component) where removed_at is null;
create index evidence_topic_of on evidence_topic (agency_id, topic);
select protect('evidence_topic', 'select, insert, update');

-- Every time somebody or the program opened a link: the last thirty days say whether it can be relied on.
create table link_check (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  evidence_id uuid not null,
  at timestamptz not null,
  status integer,
  problem text not null default '',
  sha256 bytea check (octet_length(sha256) = 32),
  primary key (agency_id, id),
  foreign key (agency_id, evidence_id) references evidence (agency_id, id)
);
create index link_check_of on link_check (agency_id, evidence_id, id);
select protect('link_check', 'select, insert');
select append_only('link_check');

-- A figure as it stood when it was approved: the value, the query that gave it, and the rows behind it.
create table frozen_fact (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  evidence_id uuid,
  fact text not null,
  from_day date not null,
  to_day date not null,
  params jsonb not null default '{}',
  value double precision not null,
  query text not null,
  parameters jsonb not null,
  row_count integer not null,
  rows jsonb not null,
  rows_digest bytea not null check (octet_length(rows_digest) = 32),
  frozen_at timestamptz not null,
  why text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, evidence_id) references evidence (agency_id, id),
  check (to_day >= from_day)
);
create index frozen_fact_evidence on frozen_fact (agency_id, evidence_id);
select protect('frozen_fact', 'select, insert');
select append_only('frozen_fact');
