-- The ledger: one row per change, in the transaction of the change; a sealer links committed rows into an RFC 6962 log per agency.
create table ledger_entry (
  agency_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text,
  actor_post text,
  event text not null check (event ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
  subject_kind text,
  subject_id uuid,
  content jsonb not null,
  digest bytea not null check (octet_length(digest) = 32),
  primary key (agency_id, id)
);
comment on column ledger_entry.actor_name is 'personal: who did it, as the name stood then; keep: with the ledger';
comment on column ledger_entry.actor_post is 'personal: in which post; keep: with the ledger';
create index ledger_entry_subject on ledger_entry (agency_id, subject_id, id);
create index ledger_entry_event on ledger_entry (agency_id, event, id);

-- What is committed and not yet sealed. The sealer empties it; nobody else may.
create table ledger_waiting (
  agency_id uuid not null,
  id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references ledger_entry (agency_id, id)
);

create table ledger_leaf (
  agency_id uuid not null,
  seq bigint not null check (seq >= 0),
  entry_id uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (agency_id, seq),
  unique (agency_id, entry_id)
);

-- Roots of complete subtrees above the leaves: (level, index) covers leaves [index * 2^level, (index + 1) * 2^level).
create table ledger_node (
  agency_id uuid not null,
  level smallint not null check (level > 0),
  index bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (agency_id, level, index)
);

create table ledger_head (
  agency_id uuid not null,
  size bigint not null,
  root bytea not null check (octet_length(root) = 32),
  at timestamptz not null,
  note text not null,
  primary key (agency_id, size)
);

select protect('ledger_entry', 'select, insert');
select protect('ledger_waiting', 'select, insert');
select protect('ledger_leaf', 'select');
select protect('ledger_node', 'select');
select protect('ledger_head', 'select');
select append_only('ledger_entry');
select append_only('ledger_leaf');
select append_only('ledger_node');
select append_only('ledger_head');

do $$
declare
  target text;
begin
  foreach target in array array['ledger_entry', 'ledger_waiting', 'ledger_leaf', 'ledger_node', 'ledger_head'] loop
    execute format('create policy of_sealer on %I to prongsai_sealer using (true) with check (true)', target);
  end loop;
end
$$;
grant select on ledger_entry to prongsai_sealer;
grant select, delete on ledger_waiting to prongsai_sealer;
grant select, insert on ledger_leaf, ledger_node, ledger_head to prongsai_sealer;

create function ledger_wait() returns trigger
  language plpgsql as $$
begin
  insert into ledger_waiting (agency_id, id) values (new.agency_id, new.id);
  return null;
end
$$;
create trigger wait_for_seal after insert on ledger_entry for each row execute function ledger_wait();
