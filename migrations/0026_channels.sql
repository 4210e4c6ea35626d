-- Channels by which an agency carries its news out: the page and the LINE account that the program can post to, and those where a person does it:
-- other social pages, groups, community leaders, the notice board, leaflets, loudspeakers. And what went out through each.
create table outlet (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in (
    'facebook', 'line', 'mail', 'x', 'youtube', 'instagram', 'tiktok', 'video', 'group', 'leader', 'board', 'leaflet', 'poster', 'loudspeaker', 'other')),
  name text not null,
  -- its public address, or the place where it hangs
  address text not null default '',
  -- of a list of mail: who gets it
  recipients text[] not null default '{}',
  -- by which the page is known to Facebook
  page_key text not null default '',
  secret bytea,
  connected_at timestamptz,
  connected_by uuid,
  last_sent_at timestamptz,
  last_error text not null default '',
  made_at timestamptz not null,
  archived_at timestamptz,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, connected_by) references staff (agency_id, id),
  check (secret is null or kind in ('facebook', 'line'))
);
comment on column outlet.recipients is 'personal: addresses of those who asked to be told; keep: until they are taken off or the channel is closed';
comment on column outlet.secret is 'installation: sealed with a key that follows from the secret of the installation';
create unique index outlet_name on outlet (agency_id, kind, name) where archived_at is null;
select protect('outlet', 'select, insert, update');

-- One thing that goes out, or went out, through one outlet.
create table outlet_post (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  outlet_id uuid not null,
  -- what it tells of; a person may also record something that stands nowhere else
  about_kind text,
  about_id uuid,
  subject text not null,
  text text not null,
  link text not null default '',
  picture_file_id uuid,
  -- the message that carries it, where the program can send it
  outbox_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'posted', 'dropped')),
  posted_on date,
  -- the address of the post, or the place
  posted_at_address text not null default '',
  proof_file_id uuid,
  dropped_reason text not null default '',
  made_at timestamptz not null,
  made_by uuid,
  done_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, outlet_id) references outlet (agency_id, id),
  foreign key (agency_id, picture_file_id) references file (agency_id, id),
  foreign key (agency_id, proof_file_id) references file (agency_id, id),
  foreign key (agency_id, made_by) references staff (agency_id, id),
  foreign key (agency_id, done_by) references staff (agency_id, id),
  check ((state = 'posted') = (posted_on is not null))
);
comment on column outlet_post.made_by is 'personal: who asked for the post; keep: with the record of what was published';
comment on column outlet_post.done_by is 'personal: who posted it; keep: with the record of what was published';
create unique index outlet_post_about on outlet_post (agency_id, outlet_id, about_kind, about_id) where about_id is not null and state <> 'dropped';
create index outlet_post_outlet on outlet_post (agency_id, outlet_id, posted_on desc);
create index outlet_post_open on outlet_post (agency_id, id) where state = 'waiting';
create index outlet_post_message on outlet_post (agency_id, outbox_id) where outbox_id is not null;
select protect('outlet_post', 'select, insert, update');

-- A message to a page or to LINE names the account it leaves by. `sending_at` is committed before it leaves: where nobody knows whether a post
-- went out, it is never sent a second time.
alter table outbox
  add column outlet_id uuid,
  add column link text not null default '',
  add column picture_file_id uuid,
  add column sending_at timestamptz,
  add column remote_key text not null default '',
  add foreign key (agency_id, outlet_id) references outlet (agency_id, id),
  add foreign key (agency_id, picture_file_id) references file (agency_id, id);
