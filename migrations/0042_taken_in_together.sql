-- A lot of cases written by one statement puts its entries into the sealer's queue by one as well.
drop trigger wait_for_seal on ledger_entry;
create or replace function ledger_wait() returns trigger
  language plpgsql as $$
begin
  insert into ledger_waiting (agency_id, id) select agency_id, id from fresh;
  return null;
end
$$;
create trigger wait_for_seal after insert on ledger_entry
  referencing new table as fresh for each statement execute function ledger_wait();

-- The primary key, read backwards, is the same list.
drop index case_file_list;
