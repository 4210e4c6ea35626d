-- The public house: how it looks, what it says of itself, whom it names, and how often it is visited. Visitors are counted, never known:
-- no address, no browser and no mark of a person is written anywhere.
alter table agency
  add column site_colour text not null default 'teal'
    check (site_colour in ('teal', 'blue', 'green', 'purple', 'maroon', 'brown')),
  add column site_picture_id uuid,
  add column site_picture_alt_th text not null default '',
  add column site_picture_alt_en text not null default '',
  add foreign key (agency_id, site_picture_id) references file (agency_id, id);

-- When a way to reach the agency began: a quarter is compared with the one before.
alter table contact_channel add column created_at timestamptz not null default now();
update contact_channel c set created_at = coalesce(
  (select min(e.at) from ledger_entry e where e.agency_id = c.agency_id and e.subject_id = c.id and e.event = 'agency.channel-added'),
  (select a.created_at from agency a where a.agency_id = c.agency_id));

-- Page views and visits of a day, by part of the site and language. Every process adds what it saw.
create table site_visit (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  on_day date not null,
  section text not null,
  lang text not null check (lang in ('th', 'en')),
  views integer not null default 0 check (views >= 0),
  visits integer not null default 0 check (visits >= 0),
  primary key (agency_id, id)
);
create unique index site_visit_day on site_visit (agency_id, on_day, section, lang);
select protect('site_visit', 'select, insert, update');

-- What the counter of the website before this one said of a fiscal year.
create table site_visit_before (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  fiscal_year integer not null,
  visits integer not null check (visits >= 0),
  source text not null,
  read_on date not null,
  version integer not null default 1,
  withdrawn_at timestamptz,
  primary key (agency_id, id)
);
create unique index site_visit_before_year on site_visit_before (agency_id, fiscal_year) where withdrawn_at is null;
select protect('site_visit_before', 'select, insert, update');

-- The agency's own wording of a text that every website needs; the newest number stands, those before it stay.
create table site_text (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  text text not null,
  number integer not null check (number > 0),
  body_th text not null,
  body_en text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, written_by) references staff (agency_id, id)
);
comment on column site_text.body_th is 'personal: none expected, a text for everybody; keep: always';
comment on column site_text.body_en is 'personal: none expected, a text for everybody; keep: always';
create unique index site_text_number on site_text (agency_id, text, number);
select protect('site_text', 'select, insert');

-- What the public sees of somebody in a leading post beside name and post: only what was entered here for that.
create table public_card (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  staff_id uuid not null,
  photo_id uuid,
  photo_alt_th text not null default '',
  photo_alt_en text not null default '',
  office_phone text not null default '',
  office_mail text not null default '',
  position integer not null default 0,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id),
  foreign key (agency_id, photo_id) references file (agency_id, id)
);
comment on column public_card.photo_id is 'personal: portrait given for the website; keep: until leaving the post';
comment on column public_card.office_phone is 'personal: telephone at work given for the website; keep: until leaving the post';
comment on column public_card.office_mail is 'personal: mail at work given for the website; keep: until leaving the post';
create unique index public_card_staff on public_card (agency_id, staff_id);
select protect('public_card', 'select, insert, update');
