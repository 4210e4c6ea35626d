// /office/letters/new: which kind of letter, from which unit; with ?paper= it is written about a kept paper.
import { isId } from '#src/kernel/ids.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonRow,
  Form,
  LinkButton,
  PageHead,
  Radios,
  Read,
  Select,
  Text,
} from '#src/ui/index.ts'
import { paperById } from '../../papers/public.ts'
import { holdsOver, houseUnits, unitChoices, unitsServed } from '../../people/public.ts'
import { draftLetter } from '../actions/draft-letter.ts'
import { letterForms } from '../letter-form.ts'
import { NewLetter } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, LIST, letterAt } from './parts.tsx'

export const letterNew = page({
  path: `${LIST}/new`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.drafted',
  words: letterWords,
  input: NewLetter,
  load: async (tx, { query, actor }) => {
    const units = await houseUnits(tx)
    const paperId = query.get('paper') ?? ''
    const mine = unitsServed(actor, units)
    const own = units.filter(unit => holdsOver(tx, 'letter:write', unit.id))
    // The smallest unit she works for: the one that has none of hers below it.
    const first = own.filter(unit => mine.has(unit.id)).find(unit => !own.some(other => other.parent_id === unit.id))
    return {
      units: units.filter(unit => own.some(one => one.id === unit.id)),
      all: units,
      first: own.length === units.length ? '' : (first?.id ?? ''),
      paper: isId(paperId) ? await paperById(tx, paperId) : undefined,
    }
  },
  values: ({ first, paper }, { query }) => ({
    form: query.get('form') ?? (paper ? 'memo-publish' : 'memo'),
    unit: query.get('unit') ?? first,
    paper: paper?.id ?? '',
  }),
  run: async (tx, input, visit) => {
    const done = await draftLetter(tx, input, visit.origin)
    return done.ok ? ok({ to: letterAt(done.value), notice: 'drafted' }) : done
  },
  view: ({ units, all, paper }, { lang }, form) => {
    const { newLetter: w, common } = letterWords(lang)
    const own = new Set(units.map(unit => unit.id))
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { text: w.title }),
      body: (
        <Read>
          <PageHead title={w.title} lead={w.lead} />
          <Form
            lang={lang}
            action={href(lang, `${LIST}/new`)}
            hidden={{ ...form.hidden, paper: form.field('paper').value }}
          >
            {paper ? (
              <Alert tone="info" title={w.paper}>
                {paper.title}
              </Alert>
            ) : null}
            <Radios
              lang={lang}
              label={w.form}
              {...form.field('form')}
              options={letterForms.map(one => ({ value: one.id, label: one.name[lang], hint: one.about[lang] }))}
            />
            <Select
              lang={lang}
              label={w.unit}
              {...form.field('unit')}
              options={unitChoices(all, lang).filter(choice => own.has(choice.value))}
            />
            <Text size="sm" tone="muted">
              {letterForms[0]?.source[lang]}{' '}
              <Badge lang={lang} tone="missing" plain>
                {common.unverified}
              </Badge>
            </Text>
            <ButtonRow>
              <Button size="lg">{w.go}</Button>
              <LinkButton href={href(lang, LIST)} variant="ghost">
                {common.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Read>
      ),
    }
  },
})
