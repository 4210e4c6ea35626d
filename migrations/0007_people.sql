-- Units in a tree, posts in units, people in posts, and who stands in for whom. A unit or post that ends keeps its rows.
create table unit (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  parent_id uuid,
  kind text not null check (kind in ('office', 'division', 'section', 'job', 'audit_unit')),
  name_th text not null,
  name_en text not null default '',
  abbr text not null default '',
  doc_code text not null default '',
  position integer not null default 0,
  version integer not null default 1,
  ended_on date,
  primary key (agency_id, id),
  foreign key (agency_id, parent_id) references unit (agency_id, id),
  check (parent_id <> id)
);
create unique index unit_name on unit (agency_id, parent_id, name_th) nulls not distinct where ended_on is null;
select protect('unit', 'select, insert, update');

-- A post carries the roles that its holder has, over the unit it stands in and all units below (no unit: the whole agency).
create table post (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  unit_id uuid,
  name_th text not null,
  name_en text not null default '',
  side text not null default 'permanent' check (side in ('political', 'permanent')),
  is_executive boolean not null default false,
  roles text[] not null default '{}'
    check (roles <@ array['ita-admin', 'officer', 'unit-head', 'endorser', 'clerk', 'mayor', 'auditor', 'system-admin']),
  position integer not null default 0,
  version integer not null default 1,
  ended_on date,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
create index post_unit on post (agency_id, unit_id);
select protect('post', 'select, insert, update');

create table staff (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  user_id text,
  title text not null,
  rank text not null default '',
  first_name text not null,
  last_name text not null,
  name_en text not null default '',
  class text not null check (class in ('executive', 'officer', 'permanent-employee', 'mission-contract', 'general-contract')),
  email text,
  phone text not null default '',
  started_on date,
  left_on date,
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (agency_id, id)
);
comment on column staff.title is 'personal: form of address on official papers; keep: with the history of the papers';
comment on column staff.rank is 'personal: rank on official papers; keep: with the history of the papers';
comment on column staff.first_name is 'personal: who is responsible and who signs; keep: with the history of the papers';
comment on column staff.last_name is 'personal: who is responsible and who signs; keep: with the history of the papers';
comment on column staff.name_en is 'personal: who is responsible, in English; keep: with the history of the papers';
comment on column staff.email is 'personal: sign-in and notices; keep: 1 year after leaving';
comment on column staff.phone is 'personal: reaching a colleague; keep: 1 year after leaving';
create unique index staff_email on staff (agency_id, lower(email)) where email is not null and left_on is null;
create unique index staff_user on staff (agency_id, user_id) where user_id is not null;
create index staff_list on staff (agency_id, left_on, id);
select protect('staff', 'select, insert, update');

-- One person may hold several posts in several units; `level` is the printed suffix (ชำนาญการ ...).
create table holding (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  staff_id uuid not null,
  post_id uuid not null,
  level text not null default '',
  is_main boolean not null default true,
  from_day date not null,
  until_day date,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id),
  foreign key (agency_id, post_id) references post (agency_id, id),
  check (until_day is null or until_day >= from_day)
);
create index holding_staff on holding (agency_id, staff_id);
create index holding_post on holding (agency_id, post_id);
create unique index holding_main on holding (agency_id, staff_id) where is_main and until_day is null;
select protect('holding', 'select, insert, update');

-- Roles given to a person by order, beside those that come with a post.
create table role_grant (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  staff_id uuid not null,
  role text not null check (role in ('ita-admin', 'officer', 'unit-head', 'endorser', 'clerk', 'mayor', 'auditor', 'system-admin')),
  unit_id uuid,
  order_ref text not null default '',
  from_day date not null,
  until_day date,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  check (until_day is null or until_day >= from_day)
);
create index role_grant_staff on role_grant (agency_id, staff_id);
select protect('role_grant', 'select, insert, update');

-- Acting (รักษาราชการแทน: the whole post, while its holder is away or the post is empty) and
-- delegation (มอบอำนาจ, ปฏิบัติราชการแทน: named rights of a post, beside its holder).
create table standing_in (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  kind text not null check (kind in ('acting', 'delegated')),
  post_id uuid not null,
  staff_id uuid not null,
  rights text[] not null default '{}',
  order_ref text not null default '',
  reason text not null default '',
  from_day date not null,
  until_day date not null,
  ended_on date,
  primary key (agency_id, id),
  foreign key (agency_id, post_id) references post (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id),
  check (until_day >= from_day),
  check (kind = 'acting' or cardinality(rights) > 0)
);
create index standing_in_staff on standing_in (agency_id, staff_id, until_day);
create index standing_in_post on standing_in (agency_id, post_id, until_day);
select protect('standing_in', 'select, insert, update');

-- Who takes over from somebody who left. Features that hold open work of the leaver follow it.
create table handover (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  leaver_id uuid not null,
  successor_id uuid not null,
  on_day date not null,
  note text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, leaver_id) references staff (agency_id, id),
  foreign key (agency_id, successor_id) references staff (agency_id, id),
  check (leaver_id <> successor_id)
);
select protect('handover', 'select, insert');
select append_only('handover');

-- One-time links: the first sign-in, and recovery by an administrator. Only the digest of the link is kept.
create table sign_in_link (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  staff_id uuid not null,
  purpose text not null check (purpose in ('first', 'recovery')),
  digest bytea not null check (octet_length(digest) = 32),
  made_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  cancelled_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
create unique index sign_in_link_digest on sign_in_link (agency_id, digest);
create index sign_in_link_staff on sign_in_link (agency_id, staff_id, id);
select protect('sign_in_link', 'select, insert, update');
