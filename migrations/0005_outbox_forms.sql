-- Messages that leave the house, and the tokens that make a form count once.
create table outbox (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  channel text not null check (channel in ('mail', 'line', 'page')),
  recipient text not null,
  subject text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'by-hand', 'sent', 'failed', 'cancelled')),
  attempts integer not null default 0,
  last_error text,
  about_kind text,
  about_id uuid,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (agency_id, id)
);
comment on column outbox.recipient is 'personal: where the message goes; keep: 90 days after it was sent';
comment on column outbox.body is 'personal: what the message says; keep: 90 days after it was sent';
create index outbox_open on outbox (agency_id, state, id) where state in ('waiting', 'by-hand', 'failed');
select protect('outbox', 'select, insert, update');

create table form_once (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  location text not null,
  at timestamptz not null default now(),
  primary key (agency_id, id)
);
select protect('form_once', 'select, insert');
grant delete on form_once to prongsai_app;
