-- Moving house: whose signatures on heads of the log are believed besides our own, and what names something of this installation only.
-- A row says: the heads of this agency up to `until_size` may bear the signature of this key. It counts only with the
-- endorsement of our own key (or of a key that is believed already), so that rights in the database alone forge nothing.
create table ledger_signer (
  agency_id uuid not null references agency (agency_id),
  public_key bytea not null check (octet_length(public_key) = 32),
  until_size bigint not null check (until_size >= 0),
  endorsement text not null,
  at timestamptz not null,
  primary key (agency_id, public_key, until_size)
);
select protect('ledger_signer', 'select');
select append_only('ledger_signer');

-- The archive of one agency empties columns whose comment begins with "installation:" (src/app/archive/catalog.ts).
comment on column staff.user_id is 'installation: the account behind this person; accounts stay where they were made';
