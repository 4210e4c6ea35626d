// A framework as a file that people can correct: YAML whole, or a sheet of its items. Reading names the line or row that is wrong.
import { writeXlsx } from 'hucre/xlsx'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { parseOitCode } from '#src/kernel/oit-code.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import { isTopicId } from '#src/kernel/topic.ts'
import { Framework, type FrameworkItem } from './framework-schema.ts'

type Refusal = 'not-a-framework'
const wrong = (why: string) => no('not-a-framework', { at: 'file', detail: { why } })

export const toYaml = (framework: Framework): string => stringify(framework, { lineWidth: 0 })

export function fromYaml(text: string): Result<Framework, Refusal> {
  let content: unknown
  try {
    // Aliases could grow a small file without end.
    content = parse(text, { maxAliasCount: 0 })
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '')
  }
  const read = Framework.safeParse(content)
  return read.success ? ok(read.data) : wrong(firstIssue(read.error))
}

const firstIssue = (error: z.ZodError) => {
  const [issue] = error.issues
  return issue ? `${issue.path.join('.')}: ${issue.message}` : ''
}

const columns = ['code', 'topic', 'name_th', 'name_en', 'group', 'mark', 'confirmed', 'components'] as const

export async function toXlsx(framework: Framework): Promise<Uint8Array<ArrayBuffer>> {
  const rows = framework.items.map(item => [
    `O${item.number}`,
    item.topic,
    item.th,
    item.en,
    item.group,
    item.mark,
    item.confirmed ?? '',
    item.components.map(part => (part.en ? `${part.th} | ${part.en}` : part.th)).join('\n'),
  ])
  const out = await writeXlsx({ sheets: [{ name: `OIT ${framework.year}`, rows: [[...columns], ...rows] }] })
  return new Uint8Array(out)
}

/** The sheet holds the items; everything else stays as it is in the framework that is in force. */
export function fromRows(rows: readonly (readonly string[])[], base: Framework): Result<Framework, Refusal> {
  const headAt = rows.findIndex(row => row.includes('code') && row.includes('topic'))
  const head = rows[headAt]
  if (!head) return wrong(columns.join(', '))
  const items: FrameworkItem[] = []
  for (const [at, row] of rows.entries()) {
    if (at <= headAt) continue
    const cell = (name: (typeof columns)[number]) => (row[head.indexOf(name)] ?? '').trim()
    const code = parseOitCode(cell('code'))
    const number = code.ok ? code.value.number : Number(toArabicDigits(cell('code')))
    if (!Number.isInteger(number) || number < 1) return wrong(`${at + 1}: ${cell('code')}`)
    if (!isTopicId(cell('topic'))) return wrong(`${at + 1}: ${cell('topic')}`)
    const before = base.items.find(item => item.topic === cell('topic'))
    const mark = z.enum(['sourced', 'corroborated', 'inferred', 'memory', 'confirmed']).safeParse(cell('mark'))
    items.push({
      number,
      topic: cell('topic'),
      th: cell('name_th'),
      en: cell('name_en') || (before?.en ?? cell('name_th')),
      group: cell('group') || (before?.group ?? ''),
      mark: mark.success ? mark.data : 'memory',
      ...(cell('confirmed') === '' ? {} : { confirmed: cell('confirmed') }),
      ...(before?.data ? { data: before.data } : {}),
      components: cell('components')
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
        .map((line, part) => componentOf(line, before, part)),
    })
  }
  const read = Framework.safeParse({ ...base, items })
  return read.success ? ok(read.data) : wrong(firstIssue(read.error))
}

export function componentOf(
  line: string,
  before: FrameworkItem | undefined,
  at: number,
): FrameworkItem['components'][number] {
  const [th = '', en = ''] = line.split('|').map(part => part.trim())
  const known = before?.components.find(part => part.th === th)
  return {
    id: known?.id ?? before?.components[at]?.id ?? `part-${at + 1}`,
    th,
    ...(en === '' ? {} : { en }),
    mark: known?.mark ?? 'confirmed',
  }
}
