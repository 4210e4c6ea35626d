-- Who may do what in the database. The program signs in as the owner and drops to one of these roles in every transaction.
--   prongsai_app     an agency's work, behind row-level security
--   prongsai_front   which agency a host name belongs to, nothing else
--   prongsai_auth    sign-in tables only (schema auth)
--   prongsai_sealer  links committed ledger rows into the Merkle log, for all agencies
--   prongsai_keeper  init, restore and the retention list: commands of the person who runs the installation
--   prongsai_read    reports by others, one agency at a time, no writing
do $$
declare
  name text;
begin
  foreach name in array array['prongsai_app', 'prongsai_front', 'prongsai_auth', 'prongsai_sealer', 'prongsai_keeper', 'prongsai_read'] loop
    begin
      execute format('create role %I nologin', name);
    exception when duplicate_object or unique_violation then null;
    end;
    begin
      execute format('grant %I to current_user', name);
    exception when insufficient_privilege then
      if not pg_has_role(current_user, name, 'member') then raise; end if;
    end;
    execute format('grant usage on schema public to %I', name);
  end loop;
end
$$;

create function current_agency() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('prongsai.agency', true), '')::uuid;

-- Puts a table of an agency behind row-level security, forced for its owner too.
-- `app_may` is what the application role may do; what is not named there is refused by the database.
create function protect(target regclass, app_may text) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy of_agency on %s to prongsai_app, prongsai_read using (agency_id = (select current_agency())) with check (agency_id = (select current_agency()))', target);
  execute format('create policy of_keeper on %s to prongsai_keeper using (true) with check (true)', target);
  execute format('grant %s on %s to prongsai_app', app_may, target);
  execute format('grant select on %s to prongsai_read', target);
  execute format('grant select, insert, update, delete on %s to prongsai_keeper', target);
end
$$;

-- History is appended. Nobody changes it, whatever rights a role was given by mistake.
create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create function append_only(target regclass) returns void
  language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', target);
  execute format('create trigger append_only_whole before truncate on %s for each statement execute function refuse_change()', target);
  execute format('revoke update, delete on %s from prongsai_keeper', target);
end
$$;
