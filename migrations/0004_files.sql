-- What was uploaded. The bytes lie outside the database under their own SHA-256; a row never changes.
create table file (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  size bigint not null check (size > 0),
  media_type text not null,
  name text not null,
  width integer,
  height integer,
  is_public boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (agency_id, id)
);
comment on column file.name is 'personal: the name the sender gave the file may name a person; keep: with the file';
create index file_content on file (agency_id, sha256);
select protect('file', 'select, insert');
grant update (is_public) on file to prongsai_app;

alter table agency add foreign key (agency_id, emblem_id) references file (agency_id, id);
