-- What joins the public house with the rest: after how many days without news a unit is pointed out, the circulars by which units were told what
-- to publish, and why something that was finished is not published. Nothing is deleted.
create table news_pace (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- longer than this without news, and a unit is pointed out
  days integer not null check (days between 7 and 366),
  by_staff uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
select protect('news_pace', 'select, insert');
select append_only('news_pace');

-- A circular that began at the publication calendar, so that who answered is seen there again.
create table calendar_circular (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  circular_id uuid not null,
  -- what units have to publish, or the law that those who buy are reminded of
  about text not null check (about in ('publish', 'procurement')),
  fiscal_year integer not null,
  by_staff uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, circular_id) references circular (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
create unique index calendar_circular_once on calendar_circular (agency_id, circular_id);
create index calendar_circular_year on calendar_circular (agency_id, fiscal_year);
select protect('calendar_circular', 'select, insert');
select append_only('calendar_circular');

-- Something that was finished and is not put before the public, with the reason.
create table product_aside (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- a kept paper, a piece of evidence, a publication or a step
  product_id uuid not null,
  reason text not null check (reason <> ''),
  by_staff uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
comment on column product_aside.reason is 'personal: may name a person; keep: with the papers of the year';
create unique index product_aside_once on product_aside (agency_id, product_id) where ended_at is null;
select protect('product_aside', 'select, insert, update');
