// The schema keeps the form that lets it be distributed over a PostgreSQL cluster by agency_id, and that keeps personal data known.
import { expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'

const database = testDatabase(2)

/** Of the whole installation: which host name is whose, and which migrations ran. */
const WITHOUT_AGENCY = ['agency_host', 'schema_migration']
const rows = async <T>(sql: string) => (await database.asOwner(sql)).rows as T[]

const tables = () =>
  rows<{ name: string; columns: string[] }>(
    `select t.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
     where t.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1 order by 1`,
  )

test('every table belongs to agencies or is one of the few of the installation', async () => {
  const without = (await tables()).filter(table => !table.columns.includes('agency_id')).map(table => table.name)
  expect(without).toEqual(['schema_migration'])
})

test('primary keys and unique indexes begin with agency_id', async () => {
  const indexes = await rows<{ table: string; index: string; first: string }>(
    `select t.relname as table, i.relname as index, pg_get_indexdef(x.indexrelid, 1, true) as first
     from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
     join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public' and x.indisunique`,
  )
  const wrong = indexes.filter(index => !WITHOUT_AGENCY.includes(index.table) && index.first !== 'agency_id')
  expect(indexes.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test('foreign keys between tables of agencies carry agency_id', async () => {
  const keys = await rows<{ name: string; columns: string[]; target: string[] }>(
    `select c.conrelid::regclass::text || '.' || c.conname as name,
       (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns,
       (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.confrelid and a.attnum = any(c.confkey)) as target
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype = 'f' and n.nspname = 'public'`,
  )
  const wrong = keys.filter(key => !key.columns.includes('agency_id') || !key.target.includes('agency_id'))
  expect(keys.length).toBeGreaterThan(15)
  expect(wrong).toEqual([])
})

test('what a case and its history rely on without a key, the program may not delete', async () => {
  const may = await rows<{ table: string; may: boolean }>(
    `select t as table, has_table_privilege('prongsai_app', t, 'delete') as may from unnest(array['unit', 'form_version', 'case_file', 'form_draft']) t`,
  )
  expect(Object.fromEntries(may.map(one => [one.table, one.may]))).toEqual({
    unit: false,
    form_version: false,
    case_file: false,
    // One that it may, so that the question is a question.
    form_draft: true,
  })
})

test('moments carry their time zone and ids are UUIDs', async () => {
  const wrong = await rows(
    `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public' and (
       data_type in ('timestamp without time zone', 'time without time zone')
       or ((column_name = 'id' or column_name ~ '_id$') and data_type <> 'uuid' and column_name <> 'user_id' and column_name <> 'key_id'))`,
  )
  expect(wrong).toEqual([])
})

test('columns with personal data say what for and how long', async () => {
  const columns = await rows<{ name: string; comment: string | null }>(
    `select c.table_schema || '.' || c.table_name || '.' || c.column_name as name,
       col_description(format('%I.%I', c.table_schema, c.table_name)::regclass, c.ordinal_position) as comment
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema in ('public', 'auth') and t.table_type = 'BASE TABLE'
       and c.column_name ~* '(^|_)(first_name|last_name|name_en|email|phone|mail|recipient|body|actor_name|actor_post|rank|title|ipAddress)$'
       and c.table_name not in ('agency', 'unit', 'post', 'agency_holiday', 'plan_heading', 'calendar_entry', 'calendar_turn', 'village')`,
  )
  const silent = columns
    .filter(column => !/^personal: .+; keep: .+/.test(column.comment ?? ''))
    .map(column => column.name)
  expect(columns.length).toBeGreaterThan(8)
  expect(silent).toEqual([])
})

test('what is personal is said in one form', async () => {
  const comments = await rows<{ comment: string }>(
    `select description as comment from pg_description where description like 'personal%'`,
  )
  expect(comments.filter(({ comment }) => !/^personal: .+; keep: .+/.test(comment))).toEqual([])
})
