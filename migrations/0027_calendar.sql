-- When what must be public: the program's list is content; here is what the agency changed or added, what it set aside and why, each time
-- something falls due as the nightly look saw it, and who gets the weekly mail. Nothing is deleted.
create table calendar_entry (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- of the program's list, or the id of one of its own
  entry text not null,
  name_th text not null,
  name_en text not null default '',
  basis text not null default '',
  topic text not null default '',
  kind text not null default '',
  every text not null check (every in ('year', 'quarter', 'month')),
  -- of a yearly one
  month integer check (month between 1 and 12),
  -- of the month of a yearly one; else days after the quarter or month is over
  day integer not null check (day between 1 and 90),
  unit_id uuid,
  by_staff uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id),
  check ((every = 'year') = (month is not null))
);
create unique index calendar_entry_once on calendar_entry (agency_id, entry) where ended_at is null;
select protect('calendar_entry', 'select, insert, update');

-- What the agency does not publish this time, or not at all, with the reason it gives to everybody.
create table calendar_aside (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  entry text not null,
  -- '2570', '2570-q1', '2570-m01'
  turn text not null,
  reason text not null check (reason <> ''),
  by_staff uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, by_staff) references staff (agency_id, id)
);
comment on column calendar_aside.reason is 'personal: may name a person; keep: with the papers of the year';
create unique index calendar_aside_once on calendar_aside (agency_id, entry, turn) where ended_at is null;
select protect('calendar_aside', 'select, insert, update');

-- Each time something falls due, as it was seen last: for the home of the office, which asks once, and for the figure that counts.
create table calendar_turn (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  entry text not null,
  turn text not null,
  name_th text not null,
  name_en text not null,
  unit_id uuid,
  due_on date not null,
  shown_on date,
  shown_at text not null default '',
  set_aside boolean not null default false,
  seen_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
create unique index calendar_turn_once on calendar_turn (agency_id, entry, turn);
create index calendar_turn_due on calendar_turn (agency_id, due_on);
select protect('calendar_turn', 'select, insert, update');

-- Who asked for the weekly mail, or asked to be left out.
create table calendar_mail (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  staff_id uuid not null,
  wanted boolean not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff (agency_id, id)
);
comment on column calendar_mail.staff_id is 'personal: who gets the weekly mail; keep: while she works here';
create unique index calendar_mail_once on calendar_mail (agency_id, staff_id);
select protect('calendar_mail', 'select, insert, update');

-- The mails of a week, so that none goes out twice.
create table calendar_digest (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- its Monday
  week date not null,
  people integer not null,
  sent_at timestamptz not null,
  primary key (agency_id, id)
);
create unique index calendar_digest_once on calendar_digest (agency_id, week);
select protect('calendar_digest', 'select, insert');
select append_only('calendar_digest');
