// /office/services/pets/:id: one animal with its owner, its vaccinations, what the owner told, and everything that was changed.
import { renderPdf } from '#src/documents/write/pdf.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  Alert,
  ButtonRow,
  Card,
  Columns,
  DescriptionList,
  EvidenceGrid,
  Link,
  LinkButton,
  PageHead,
  PostButton,
  Radios,
  Section,
  Stack,
  Table,
  Text,
  Trail,
} from '#src/ui/index.ts'
import { agencyCard } from '../../../agencies/public.ts'
import { LooksCard } from '../../../cases/public.ts'
import { FormPage } from '../../../measures/public.ts'
import { dayText, holdsOver, momentDay, todayOf } from '../../../people/public.ts'
import { villagesOf } from '../../../places/public.ts'
import { settleTold } from '../actions/settle-told.ts'
import { looksAt, noteLooks } from '../looks.ts'
import { certificate } from '../papers.ts'
import { type PetEventRow, petEvents, vaccinationsOf } from '../queries.ts'
import { petNumber } from '../rules.ts'
import { Settle } from '../schema.ts'
import { petsWords } from '../words.ts'
import { checkAt, DueBadge, PETS, petAt, petHere, petName, villageText } from './parts.tsx'

async function load(tx: Tx, visit: Visit) {
  const row = await petHere(tx, visit, 'case:read')
  if (!row) return undefined
  return {
    row,
    events: await petEvents(tx, row.id),
    vaccinations: await vaccinationsOf(tx, row.id),
    looks: await looksAt(tx, row.id),
    villages: await villagesOf(tx),
    today: todayOf(tx),
    mayWork: row.erased_at === null && holdsOver(tx, 'case:work', row.unit_id),
  }
}
type Data = NonNullable<Awaited<ReturnType<typeof load>>>
type Props = { lang: Lang; data: Data }

const one = page({
  path: `${PETS}/:id`,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: petsWords,
  load,
  seen: (tx, { row }) => noteLooks(tx, [row]),
  view: (data, { lang }, form) => {
    const w = petsWords(lang)
    const { row, events } = data
    return {
      title: petName(row, lang),
      within: PETS,
      crumbs: [{ href: PETS, text: w.list.title }, { text: petName(row, lang) }],
      body: (
        <Columns
          aside={
            <>
              <Owner lang={lang} data={data} />
              <LooksCard lang={lang} title={petsWords(lang).one.looks} looks={data.looks} />
            </>
          }
        >
          <PageHead
            above={<DueBadge lang={lang} row={row} today={data.today} />}
            title={petName(row, lang)}
            lead={w.species[row.species]}
            actions={
              <>
                {data.mayWork ? (
                  <>
                    <LinkButton href={href(lang, petAt(row.id, 'change'))}>{w.one.change}</LinkButton>
                    <LinkButton href={href(lang, petAt(row.id, 'state'))} variant="quiet">
                      {w.one.setState}
                    </LinkButton>
                  </>
                ) : null}
                <LinkButton href={href(lang, petAt(row.id, 'certificate.pdf'))} variant="quiet" icon="printer">
                  {w.one.certificate}
                </LinkButton>
              </>
            }
          />
          {row.erased_at === null ? null : <Alert tone="info">{w.one.erased}</Alert>}
          {data.mayWork ? <TellsOf lang={lang} data={data} form={form} /> : null}
          <Animal lang={lang} data={data} />
          <Section id="vaccinations" title={w.one.vaccinations}>
            {data.vaccinations.length === 0 ? (
              <Text tone="muted">{w.one.vaccinationsNone}</Text>
            ) : (
              <Card padding="none">
                <Table
                  lang={lang}
                  caption={w.one.vaccinations}
                  rows={data.vaccinations}
                  columns={[
                    { key: 'day', label: w.round.day, head: true, cell: each => dayText(each.on_day, lang) },
                    { key: 'lot', label: w.one.lot, cell: each => (each.is_ours ? each.lot : w.one.fromBook) },
                    { key: 'vet', label: w.one.vet, cell: each => each.vet },
                    { key: 'due', label: w.one.due, cell: each => dayText(each.due_on, lang) },
                  ]}
                />
              </Card>
            )}
          </Section>
          <Section id="history" title={w.one.history}>
            <Trail lang={lang} label={w.one.history} items={events.map(event => happened(event, data, lang))} />
          </Section>
        </Columns>
      ),
    }
  },
})

function TellsOf({ lang, data: { row, events }, form }: Props & { form: FormState }) {
  const w = petsWords(lang)
  return (
    <>
      {events
        .filter(event => event.is_open)
        .map(event => (
          <Alert tone="now" title={fill(w.one.toldTitle, { what: w.tell.whats[event.data.what ?? 'moved'] })}>
            <Stack gap="sm">
              <Text>{toldText(event)}</Text>
              <ButtonRow>
                {(['apply', 'dismiss'] as const).map(how => (
                  <PostButton
                    action={href(lang, petAt(row.id, `settle/${event.id}`))}
                    fields={{ ...form.hidden, how }}
                    variant={how === 'apply' ? 'primary' : 'quiet'}
                    size="sm"
                  >
                    {w.one[how]}
                  </PostButton>
                ))}
              </ButtonRow>
            </Stack>
          </Alert>
        ))}
    </>
  )
}

function Animal({ lang, data: { row } }: Props) {
  const w = petsWords(lang)
  const born = row.birth_year === null ? '' : String(toBuddhistYear(row.birth_year))
  const lines = [
    [w.list.number, petNumber(row)],
    [w.list.state, w.states[row.state]],
    [w.one.sex, w.sexes[row.sex]],
    [w.one.breed, row.breed],
    [w.one.colour, row.colour],
    [w.one.born, born],
    [w.one.neutered, w.yesNo[row.neutered === null ? '' : row.neutered ? 'yes' : 'no']],
    [w.one.microchip, row.microchip],
    [w.one.vaccinated, dayText(row.vaccinated_on, lang)],
    [w.one.due, dayText(row.due_on, lang)],
  ] as const
  return (
    <>
      <Card title={w.one.animal}>
        <DescriptionList layout="rows" items={lines.map(([term, value]) => ({ term, value: value || '–' }))} />
      </Card>
      {row.photo_file_id === null ? null : (
        <EvidenceGrid
          items={[
            {
              title: w.one.photo,
              href: `${petAt(row.id)}/file/${row.photo_file_id}/wide`,
              picture: `${petAt(row.id)}/file/${row.photo_file_id}/small`,
            },
          ]}
        />
      )}
    </>
  )
}

function Owner({ lang, data: { row, villages } }: Props) {
  const w = petsWords(lang)
  return (
    <Card title={w.one.owner}>
      <Stack gap="sm">
        <DescriptionList
          items={[
            { term: w.one.ownerName, value: row.owner_name || '–' },
            ...(row.owner_phone
              ? [{ term: w.one.phone, value: <Link href={`tel:${row.owner_phone}`}>{row.owner_phone}</Link> }]
              : []),
            ...(row.owner_mail ? [{ term: w.one.mail, value: row.owner_mail }] : []),
            { term: w.one.house, value: row.house || '–' },
            { term: w.list.village, value: villageText(villages, row.village_id, lang) || '–' },
          ]}
        />
        {row.case_id === null ? null : <Link href={href(lang, `/office/cases/${row.case_id}`)}>{w.one.case}</Link>}
        <Link href={href(lang, checkAt(row.code))}>{w.one.check}</Link>
      </Stack>
    </Card>
  )
}

function happened(event: PetEventRow, { villages }: Data, lang: Lang) {
  const w = petsWords(lang)
  const names: Readonly<Record<string, string>> = {
    pet_name: w.change.name,
    species: w.change.species,
    sex: w.one.sex,
    breed: w.one.breed,
    colour: w.one.colour,
    birth_year: w.one.born,
    neutered: w.one.neutered,
    microchip: w.one.microchip,
    owner_name: w.one.ownerName,
    owner_phone: w.one.phone,
    owner_mail: w.one.mail,
    house: w.one.house,
    village_id: w.list.village,
    state: w.list.state,
  }
  const said = (field: string, value: string): string => {
    if (value === '') return '–'
    if (field === 'village_id') return villageText(villages, value, lang)
    if (field === 'birth_year') return String(toBuddhistYear(Number(value)))
    if (field === 'neutered') return w.yesNo[value === 'true' ? 'yes' : 'no']
    if (field === 'state') return w.states[value as 'alive']
    if (field === 'species') return w.species[value as 'dog']
    return field === 'sex' ? w.sexes[value as 'male'] : value
  }
  const changes = Object.entries(event.data.changed ?? {}).map(([field, [before, after]]) =>
    fill(w.one.wasNow, { field: names[field] ?? field, before: said(field, before), after: said(field, after) }),
  )
  const told = event.data.what === undefined ? '' : w.tell.whats[event.data.what]
  return {
    state: 'past' as const,
    title: w.verbs[event.verb],
    time: momentDay(event.at, lang),
    note: [event.staff_name, event.staff_post].filter(Boolean).join(' '),
    body: [told, event.words, ...changes].filter(Boolean).join(' · '),
  }
}

const settle = page({
  path: `${PETS}/:id/settle/:event`,
  shell: 'office',
  may: 'case:work',
  ledger: 'pet.settled',
  words: petsWords,
  input: Settle,
  load: async (tx, visit) => {
    const row = await petHere(tx, visit, 'case:work')
    const told = row && (await petEvents(tx, row.id)).find(one => one.is_open && one.id === idOf(visit, 'event'))
    return row && told && { row, told }
  },
  seen: (tx, { row }) => noteLooks(tx, [row]),
  run: async (tx, { how }, visit) => {
    const done = await settleTold(tx, idOf(visit), { event: idOf(visit, 'event'), how })
    return done.ok ? ok({ to: petAt(done.value), notice: 'settled' }) : done
  },
  view: ({ row, told }, { lang }, form) => {
    const w = petsWords(lang)
    return {
      title: petName(row, lang),
      within: PETS,
      body: (
        <FormPage
          lang={lang}
          title={fill(w.one.toldTitle, { what: w.tell.whats[told.data.what ?? 'moved'] })}
          lead={toldText(told)}
          action={petAt(row.id, `settle/${told.id}`)}
          back={petAt(row.id)}
          go={w.change.save}
          form={form}
        >
          <Radios
            lang={lang}
            label={petName(row, lang)}
            options={(['apply', 'dismiss'] as const).map(value => ({ value, label: w.one[value] }))}
            {...form.field('how')}
          />
        </FormPage>
      ),
    }
  },
})

const toldText = ({ data, words }: PetEventRow): string => [data.name, data.phone, words].filter(Boolean).join(' · ')

const paper = page({
  path: `${PETS}/:id/certificate.pdf`,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: petsWords,
  load: async (tx, visit) => {
    const row = await petHere(tx, visit, 'case:read')
    if (!row || row.erased_at !== null) return undefined
    return {
      row,
      card: await agencyCard(tx),
      at: tx.scope.now,
      today: todayOf(tx),
      village: villageText(await villagesOf(tx), row.village_id, 'th'),
      officer: tx.scope.actor?.name ?? '',
      address: `${visit.origin}${checkAt(row.code)}`,
    }
  },
  seen: (tx, { row }) => noteLooks(tx, [row]),
  view: input => ({
    title: petsWords('th').paper.certificate,
    body: null,
    raw: {
      body: async () => new Uint8Array(await renderPdf(certificate(input))),
      type: 'application/pdf',
      name: `pet-${input.row.number}-${input.row.number_year}.pdf`,
    },
  }),
})

export const petOnePages: readonly AnyPage[] = [settle, paper, one]
