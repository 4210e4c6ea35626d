-- What anybody can find on the public site: one row for each public thing, with its words ready for searching. Everything here is derived and can
-- be made again (prongsai search). What is no longer public keeps its row, hidden and without a word in it.
create table search_entry (
  agency_id uuid not null references agency (agency_id),
  id uuid not null,
  -- which source it came from, and the name of the thing there
  source_kind text not null,
  source_key text not null,
  kind text not null,
  href text not null,
  title_th text not null,
  title_en text not null default '',
  summary_th text not null default '',
  summary_en text not null default '',
  body text not null default '',
  unit text not null default '',
  file_ids uuid[] not null default '{}',
  file_text text not null default '',
  -- words of title A, summary B, body C and files D, and the agency itself: one index serves all agencies
  words tsvector not null default '',
  -- title and summary alone, small: how well a hit fits is decided here
  head tsvector not null default '',
  -- three letters at a time of the title, for those who mistype
  near tsvector not null default '',
  year integer not null,
  at timestamptz not null,
  shown boolean not null,
  primary key (agency_id, id)
);
comment on column search_entry.title_th is 'personal: a published title may name a person; keep: while it is public';
comment on column search_entry.title_en is 'personal: a published title may name a person; keep: while it is public';
comment on column search_entry.body is 'personal: published words may name people; keep: while they are public';
comment on column search_entry.file_text is 'personal: published files may name people; keep: while they are public';
create unique index search_entry_source on search_entry (agency_id, source_kind, source_key);
-- written seldom, read often: no list of pending words that every search would have to walk
create index search_entry_words on search_entry using gin (words) with (fastupdate = off) where shown;
create index search_entry_near on search_entry using gin (near) with (fastupdate = off) where shown;
alter table search_entry alter column head set storage main;
select protect('search_entry', 'select, insert, update');

-- Behind row-level security PostgreSQL may not ask an index of words: its operators could leak. These functions stand before the wall and keep
-- it themselves: they see the agency of the transaction and nothing else. How many rows a search will find cannot be known before, and walking
-- all of them means unpacking every long text: the index of words is always asked, never that of ids (so the agency is compared as text).
create function search_hits(
  asked tsquery, in_title tsquery, of_kind text, of_year integer,
  after_tier integer, after_at timestamptz, after_id uuid, most integer
) returns table (id uuid, tier integer, at timestamptz, total bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
  with hits as materialized (
    select e.id, e.at, case when e.head @@ in_title then 1 when e.head @@ asked then 2 else 3 end as tier
    from public.search_entry e
    where e.agency_id::text = public.current_agency()::text and e.shown
      and e.words @@ (asked && quote_literal(public.current_agency()::text)::tsquery)
      and (of_kind is null or e.kind = of_kind) and (of_year is null or e.year = of_year)
  )
  select h.id, h.tier, h.at, (select count(*) from hits)
  from hits h
  where after_tier is null or h.tier > after_tier
    or (h.tier = after_tier and (h.at < after_at or (h.at = after_at and h.id < after_id)))
  order by h.tier, h.at desc, h.id desc
  limit most
$$;

create function search_near(letters tsquery, most integer) returns table (title_th text, title_en text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
  select e.title_th, e.title_en
  from public.search_entry e
  where e.agency_id::text = public.current_agency()::text and e.shown
    and e.near @@ (letters && quote_literal(public.current_agency()::text)::tsquery)
  order by ts_rank(e.near, letters, 1) desc, e.id desc
  limit most
$$;

-- They run as the keeper, whose policy has no condition that would come before the index. It may not make anything else here.
grant create on schema public to prongsai_keeper;
alter function search_hits(tsquery, tsquery, text, integer, integer, timestamptz, uuid, integer) owner to prongsai_keeper;
alter function search_near(tsquery, integer) owner to prongsai_keeper;
revoke create on schema public from prongsai_keeper;
revoke all on function search_hits(tsquery, tsquery, text, integer, integer, timestamptz, uuid, integer) from public;
revoke all on function search_near(tsquery, integer) from public;
grant execute on function search_hits(tsquery, tsquery, text, integer, integer, timestamptz, uuid, integer) to prongsai_app, prongsai_read;
grant execute on function search_near(tsquery, integer) to prongsai_app, prongsai_read;
