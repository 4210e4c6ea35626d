-- Other ways in: what is broken in public is told to other programs by the day it was reported; and a LINE account hears, too.
create index case_file_public on case_file (agency_id, submitted_at desc, id) where process = 'repair';

-- What LINE signs its messages to us with; sealed like the key by which we write to it.
alter table outlet
  add column hook_secret bytea,
  add check (hook_secret is null or kind = 'line');
comment on column outlet.hook_secret is 'installation: sealed with a key that follows from the secret of the installation';

-- A word to one person by LINE, beside the one to all friends.
alter table outbox drop constraint outbox_channel_check;
alter table outbox add constraint outbox_channel_check check (channel in ('mail', 'line', 'line-push', 'page'));

-- Whoever stops following us in LINE is not written to again: all her cases are found by her name there.
create index case_file_person_line on case_file (agency_id, person_line) where person_line <> '';
