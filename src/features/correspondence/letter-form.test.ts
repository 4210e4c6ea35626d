// Every definition in content/letters/ holds together. Whoever adds one runs this first: npx vitest run --project rules letter-form
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#src/platform/folders.ts'
import { letterForms, phrasesFor } from './letter-form.ts'

/** What `holes.ts` can fill; `holes: "plan"` adds the figures of the plan. */
const known = ['agency', 'unit', 'today', 'month', 'year', 'yearCe', 'itaYear', 'site']
const ofPlan = ['measures', 'steps', 'done', 'doing', 'late', 'coming']
/** The annex that an effect carries out. */
const annexOf = { 'assign-items': 'items', 'name-caretakers': 'caretakers' } as const

it('every file is found, under its own name and at a place of its own in the list', () => {
  const files = readdirSync(join(projectFolder, 'content', 'letters'))
    .filter(name => name !== 'phrases.json')
    .map(name => name.replace('.json', ''))
  expect(letterForms.map(one => one.id).sort()).toEqual(files.sort())
  expect(new Set(letterForms.map(one => one.order)).size).toBe(letterForms.length)
})

describe.each(letterForms.map(form => [form.id, form] as const))('%s', (_id, form) => {
  it('has words in both languages for whoever chooses it, and its parts have names of their own', () => {
    const shown = [form.name, form.about, form.source, ...form.parts.map(part => part.label)]
    expect(shown.flatMap(words => [words.th, words.en]).filter(text => text === '')).toEqual([])
    expect(new Set(form.parts.map(part => part.id)).size).toBe(form.parts.length)
  })

  it('leaves no hole that nothing fills', () => {
    const fillable = new Set([...known, ...(form.holes === 'plan' ? ofPlan : [])])
    const texts = [form.subject, ...form.parts].flatMap(words => [words.th, words.en])
    const holes = texts.flatMap(text => [...text.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole ?? ''))
    expect(holes.filter(hole => !fillable.has(hole))).toEqual([])
  })

  it('gives everybody of the chain something to say', () => {
    expect(phrasesFor(form, 'endorser').length).toBeGreaterThan(0)
    expect(phrasesFor(form, 'decider').length).toBeGreaterThan(0)
  })

  it('has the annex that its effects need', () => {
    for (const effect of form.effects) expect(form.annex).toContain(annexOf[effect])
  })

  it('has English for what is printed in two languages', () => {
    if (!form.bilingual) return
    expect([form.subject, ...form.parts.filter(part => !part.optional)].filter(words => words.en === '')).toEqual([])
  })
})
