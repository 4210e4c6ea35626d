// /pets/check/:code and /tell: whoever holds a certificate sees that it is true, and tells of a change. Never whose the animal is.

import { normalizeTrackingCode } from '#src/kernel/ids.ts'
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import { Alert, LinkButton, PageHead, Radios, Read, Row, Stack, Text, TextArea, TextField } from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../../agencies/public.ts'
import { FormPage } from '../../../measures/public.ts'
import { dayText, todayOf } from '../../../people/public.ts'
import { tellChange } from '../actions/tell-change.ts'
import { petByCode } from '../queries.ts'
import { isHere } from '../rules.ts'
import { Told, whats } from '../schema.ts'
import { petsWords } from '../words.ts'
import { FIGURES } from './figures.tsx'
import { checkAt } from './parts.tsx'

const CODE_GROUPS = 3
const codeOf = ({ params }: Visit): string => normalizeTrackingCode(params.code ?? '', CODE_GROUPS) ?? ''

async function load(tx: Tx, visit: Visit) {
  const row = await petByCode(tx, codeOf(visit))
  if (!row) return undefined
  // Only what may be shown leaves the query.
  const { species, code, due_on, state, erased_at } = row
  const isRegistered = isHere(state) && erased_at === null
  return { species, code, due_on, isRegistered, card: await agencyCard(tx), today: todayOf(tx) }
}

const check = page({
  path: checkAt(':code'),
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: petsWords,
  secret: true,
  load,
  view: ({ species, code, due_on, isRegistered, card, today }, { lang }) => {
    const all = petsWords(lang)
    const w = all.check
    const values = { species: lang === 'en' ? all.species[species].toLowerCase() : all.species[species] }
    const day = { day: dayText(due_on, lang) }
    return {
      title: w.title,
      crumbs: [{ href: FIGURES, text: all.figures.title }, { text: w.title }],
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead title={w.title} />
            {isRegistered ? (
              <>
                <Alert tone="success" title={fill(w.registered, values)} />
                {due_on === null ? (
                  <Alert tone="warning" title={w.never} />
                ) : due_on >= today ? (
                  <Alert tone="success" title={fill(w.until, day)} />
                ) : (
                  <Alert tone="warning" title={fill(w.over, day)} />
                )}
              </>
            ) : (
              <Alert tone="info" title={fill(w.gone, values)} />
            )}
            <Text tone="muted">{fill(w.by, { agency: inLang(card.name, lang) })}</Text>
            <Row>
              <LinkButton href={href(lang, `${checkAt(code)}/tell`)} variant="quiet">
                {w.tell}
              </LinkButton>
            </Row>
          </Stack>
        </Read>
      ),
    }
  },
})

const tell = page({
  path: `${checkAt(':code')}/tell`,
  shell: 'site',
  may: 'public',
  ledger: 'pet.told',
  words: petsWords,
  secret: true,
  posts: 10,
  input: Told,
  load: async (tx, visit) => {
    const row = await petByCode(tx, codeOf(visit))
    return row && row.erased_at === null ? { code: row.code } : undefined
  },
  run: async (tx, input, visit) => {
    const done = await tellChange(tx, codeOf(visit), input)
    return done.ok ? ok({ to: checkAt(codeOf(visit)), notice: 'told' }) : done
  },
  view: ({ code }, { lang }, form) => {
    const all = petsWords(lang)
    const w = all.tell
    return {
      title: w.title,
      crumbs: [{ href: checkAt(code), text: all.check.title }, { text: w.title }],
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${checkAt(code)}/tell`}
          back={checkAt(code)}
          go={w.go}
          form={form}
        >
          <Radios
            lang={lang}
            label={w.what}
            options={whats.map(value => ({ value, label: w.whats[value] }))}
            {...form.field('what')}
          />
          <TextField lang={lang} optional label={w.name} hint={w.onlyOwner} {...form.field('name')} />
          <TextField lang={lang} optional label={w.phone} hint={w.onlyOwner} {...form.field('phone')} />
          <TextArea lang={lang} optional rows={3} label={w.words} {...form.field('words')} />
        </FormPage>
      ),
    }
  },
})

export const petChecks: readonly AnyPage[] = [tell, check]
