// The sheet on how to use a service: one sheet of paper, every question by name, a picture of each step with words for those who cannot see it.
import { describe, expect, test } from 'vitest'
import { textOfFile } from '#src/documents/read/file-text.ts'
import { plainText } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { langs } from '#src/kernel/lang.ts'
import { cardOf } from '../agencies/public.ts'
import { withContact } from '../cases/public.ts'
import { leafQuestions, wordsIn } from '../forms/public.ts'
import { catalogue } from './catalogue.ts'
import { howPaper } from './how-paper.ts'
import { outlineOf, screenOf } from './how-pictures.ts'
import { howSteps } from './how-steps.ts'

const card = cardOf({
  agency_id: 'x',
  type: 'obt',
  name_th: 'ทุ่งแจ้ง',
  name_en: 'Thung Chaeng',
  province_code: '00',
  district_th: 'สมมุติ',
  district_en: 'Sommut',
  numerals: 'thai',
} as unknown as Parameters<typeof cardOf>[0])
const at = new Date('2026-11-21T02:00:00Z')

describe.each(catalogue.map(one => [one.id, withContact(one.service)] as const))('%s', (id, form) => {
  const input = { card, form, days: 7, unit: 'งานทดสอบ', address: `https://example.go.th/services/${id}`, at }

  test.each(langs)(
    'S163 S164: one sheet that says every question, what to have at hand and the promise, in %s',
    async lang => {
      const paper = howPaper({ ...input, lang })
      const said = plainText(paper)
      for (const question of leafQuestions(form)) expect(said, question.id).toContain(wordsIn(question.label, lang))
      for (const one of form.have) expect(said).toContain(wordsIn(one, lang))
      expect(said).toContain(input.address)
      expect(said).toContain(lang === 'th' ? '๗ วันทำการ' : '7 working days')
      const read = await textOfFile(await renderPdf(paper), 'pdf')
      expect(read.ok && read.value.pages).toBe(1)
    },
  )

  test('S163: each step is drawn, with its question in the picture and in the words beside it', () => {
    for (const step of howSteps(form, 'th')) {
      const screen = screenOf(step, form.title.th, 'th')
      expect(screen).toContain('<svg')
      const [first] = step.asked
      if (first) expect(screen).toContain(first.label.slice(0, 10))
      expect(step.alt).toContain(step.title)
      // Letters in a drawing cannot be read aloud from a PDF.
      expect(outlineOf(step, form.title.th, 'th')).not.toContain('<text')
    }
  })
})

test('what an agency writes into a form cannot break out of the picture', () => {
  const [entry] = catalogue
  if (!entry) throw new Error('no catalogue')
  const [step] = howSteps(withContact(entry.service), 'th')
  if (!step) throw new Error('no step')
  const screen = screenOf({ ...step, head: '<script>alert(1)</script>' }, '"><img src=x>', 'th')
  expect(screen).not.toContain('<script')
  expect(screen).not.toContain('<img')
})
