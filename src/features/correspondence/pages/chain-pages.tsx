// /office/letters/:id/chain and /office/letters/chains/:id: through which posts a letter goes, or those of a unit usually go.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Select } from '#src/ui/index.ts'
import { houseOf, inWords, postChoices, signatoriesOf, todayOf } from '../../people/public.ts'
import { setChain, setUsualChain } from '../actions/set-chain.ts'
import { usualChain } from '../chain.ts'
import { letterPicture } from '../letter-picture.ts'
import { Chain, MOST_LINKS } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, FormPage, LIST, letterAt, SETTINGS } from './parts.tsx'

async function choices(tx: Tx) {
  const house = await houseOf(tx)
  const there = await signatoriesOf(
    tx,
    house.posts.map(post => post.id),
    todayOf(tx),
    'letter:sign',
  )
  const filled = new Set(there.map(one => one.post_id))
  return { house, filled }
}

type Choices = Awaited<ReturnType<typeof choices>>

function Links({ lang, form, house, filled }: Choices & { lang: Lang; form: FormState }) {
  const { chain: w } = letterWords(lang)
  const options = postChoices(house, lang, post => (filled.has(post.id) ? '' : w.vacant))
  return (
    <>
      {Array.from({ length: MOST_LINKS }, (_, at) => (
        <Select
          lang={lang}
          optional={at > 0}
          label={fill(w.link, { at: at + 1 })}
          options={options}
          {...form.field(`link${at + 1}`)}
        />
      ))}
    </>
  )
}

const valuesOf = (posts: readonly string[]) => Object.fromEntries(posts.map((post, at) => [`link${at + 1}`, post]))

export const letterChain = page({
  path: `${LIST}/:id/chain`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.chain-set',
  words: letterWords,
  input: Chain,
  load: async (tx, visit) => {
    const picture = await letterPicture(tx, idOf(visit))
    return picture?.may.has('edit') ? { ...picture, ...(await choices(tx)) } : undefined
  },
  values: ({ row, links }) => ({ ...valuesOf(links.map(link => link.post_id)), _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await setChain(tx, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit)), notice: 'saved' }) : done
  },
  view: ({ row, form: letterForm, house, filled }, { lang }, form) => {
    const { chain: w } = letterWords(lang)
    const at = letterAt(row.id)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: w.title }),
      body: (
        <FormPage lang={lang} title={w.title} lead={w.lead} action={`${at}/chain`} back={at} go={w.save} form={form}>
          <Links lang={lang} form={form} house={house} filled={filled} />
        </FormPage>
      ),
    }
  },
})

export const unitChain = page({
  path: `${LIST}/chains/:id`,
  shell: 'office',
  may: 'letter:keep',
  ledger: 'usual-chain.set',
  words: letterWords,
  input: Chain,
  load: async (tx, visit) => {
    const found = await choices(tx)
    const unit = found.house.units.find(one => one.id === idOf(visit))
    return unit && { ...found, unit, posts: await usualChain(tx, unit.id, '') }
  },
  values: ({ posts }) => valuesOf(posts),
  run: async (tx, input, visit) => {
    const done = await setUsualChain(tx, idOf(visit), input)
    return done.ok ? ok({ to: SETTINGS, notice: 'saved' }) : done
  },
  view: ({ unit, house, filled }, { lang }, form) => {
    const { chain: w, settings } = letterWords(lang)
    const title = fill(w.usualTitle, { unit: inWords(unit.name_th, unit.name_en, lang) })
    return {
      title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: SETTINGS, text: settings.title }, { text: title }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={w.usualLead}
          action={`${LIST}/chains/${unit.id}`}
          back={SETTINGS}
          go={w.save}
          form={form}
        >
          <Links lang={lang} form={form} house={house} filled={filled} />
        </FormPage>
      ),
    }
  },
})
