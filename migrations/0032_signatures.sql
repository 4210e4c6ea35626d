-- What was found in the files of publications beside their words: places that are probably signed, and pages that are pictures, which only a person
-- can look at.
alter table publication_file
  -- [{ why, page, box, near }]: documents/read/signatures.ts
  add column signatures jsonb not null default '[]',
  -- pages that are pictures without words
  add column picture_pages integer[] not null default '{}',
  -- width and height of its pages in points, where it has pages
  add column pages jsonb not null default '[]';
comment on column publication_file.signatures is 'personal: where a signature was found and the name beside it; keep: with the papers of the year';

-- A person said, when it was published last, that what no program can read was looked through.
alter table publication add column looked_through boolean not null default false;
