// /office/places/assets and below: things with a number on them, listed by kind, added one by one or by sheet, and saved as a sheet.
import { z } from 'zod'
import { askedRows, sheetBox, sheetInput } from '#src/documents/sheets/asked-sheet.tsx'
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { oneOf, version } from '#src/platform/http/fields.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type AnyPage, type PageView, page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  EmptyState,
  FilterBar,
  FormOnPage,
  Link,
  LinkButton,
  PageHead,
  Pager,
  Row,
  SearchField,
  Select,
  Stack,
  Table,
  Text,
  TextField,
  writePoint,
} from '#src/ui/index.ts'
import { addAsset, archiveAsset, changeAsset } from '../actions/assets.ts'
import { importAssets } from '../actions/import-places.ts'
import { assetById, assetCounts, assetsOfKind, type MapOfAgency, mapOf, villagesOf } from '../queries.ts'
import { AssetTyped, assetKinds, Drawn, orPressed } from '../schema.ts'
import { type Asset, type Village, villageName } from '../show.ts'
import { placesWords } from '../words.ts'
import { ASSETS, ImportForm, isPressed, type MapParts, PLACES, PointFields, withPress } from './parts.tsx'

const PER_PAGE = 100

const shared = { shell: 'office', may: 'service:edit', ledger: 'none', words: placesWords } as const

const kindAsked = ({ query }: Visit) => assetKinds.find(kind => kind === query.get('kind')) ?? assetKinds[0]
const kindOptions = (lang: Lang) => assetKinds.map(value => ({ value, label: placesWords(lang).assets.kinds[value] }))
const crumbs = (lang: Lang, text?: string) => {
  const w = placesWords(lang)
  return text === undefined
    ? [{ href: PLACES, text: w.title }, { text: w.assets.title }]
    : [{ href: PLACES, text: w.title }, { href: ASSETS, text: w.assets.title }, { text }]
}

const list = page({
  ...shared,
  path: ASSETS,
  load: async (tx, visit) => {
    const kind = kindAsked(visit)
    const q = (visit.query.get('q') ?? '').trim().slice(0, 100)
    const after = visit.query.get('after')?.slice(0, 60)
    const rows = await assetsOfKind(tx, kind, { q, most: PER_PAGE + 1, ...(after ? { after } : {}) })
    return {
      kind,
      q,
      rows: rows.slice(0, PER_PAGE),
      hasMore: rows.length > PER_PAGE,
      count: (await assetCounts(tx)).get(kind) ?? 0,
      villages: await villagesOf(tx),
    }
  },
  view: ({ kind, q, rows, hasMore, count, villages }, { lang }) => {
    const w = placesWords(lang)
    const a = w.assets
    const at = (id: string, verb: string) => href(lang, `${ASSETS}/${id}/${verb}`)
    const next = hasMore ? `${ASSETS}?${new URLSearchParams({ kind, q, after: rows.at(-1)?.code ?? '' })}` : undefined
    return {
      title: a.title,
      within: PLACES,
      crumbs: crumbs(lang),
      body: (
        <Stack gap="lg">
          <PageHead
            title={a.title}
            lead={a.lead}
            actions={
              <Row>
                <LinkButton href={href(lang, `${ASSETS}/new?kind=${kind}`)} icon="plus">
                  {a.add}
                </LinkButton>
                <LinkButton href={href(lang, `${ASSETS}/import?kind=${kind}`)} variant="quiet" icon="file-spreadsheet">
                  {a.import}
                </LinkButton>
                <LinkButton href={href(lang, `${ASSETS}/list.xlsx?kind=${kind}`)} variant="quiet" icon="download">
                  {a.export}
                </LinkButton>
                <LinkButton href={href(lang, `${ASSETS}/stickers?kind=${kind}`)} variant="quiet" icon="qr-code">
                  {a.stickers}
                </LinkButton>
              </Row>
            }
          />
          <FilterBar action={href(lang, ASSETS)} label={a.filter}>
            <Select
              lang={lang}
              name="kind"
              label={a.kind}
              compact
              optional
              empty={false}
              value={kind}
              options={kindOptions(lang)}
            />
            <SearchField lang={lang} name="q" label={a.search} compact value={q} />
            <Button variant="quiet">{a.go}</Button>
          </FilterBar>
          <Text tone="muted">{fill(a.count, { kind: a.kinds[kind], count })}</Text>
          <Card padding="none">
            {rows.length === 0 ? (
              <EmptyState icon="map-pin" title={q === '' ? a.none : a.noneFound}>
                {a.noneWhat}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={a.kinds[kind]}
                rows={rows}
                columns={[
                  { key: 'code', label: a.code, head: true, nowrap: true, cell: row => row.code },
                  { key: 'words', label: a.words, cell: row => row.words },
                  { key: 'village', label: a.village, cell: row => villageOf(row, villages, lang) },
                  {
                    key: 'do',
                    label: w.manage,
                    cell: row => (
                      <Row>
                        <Link href={at(row.id, 'edit')} label={`${w.change} ${row.code}`}>
                          {w.change}
                        </Link>
                        <Link href={at(row.id, 'archive')} label={`${w.archive} ${row.code}`}>
                          {w.archive}
                        </Link>
                      </Row>
                    ),
                  },
                ]}
              />
            )}
          </Card>
          <Pager lang={lang} {...(next ? { next: href(lang, next) } : {})} />
        </Stack>
      ),
    }
  },
})

const villageOf = ({ villageId }: Asset, villages: readonly Village[], lang: Lang) => {
  const found = villages.find(one => one.id === villageId)
  return found ? villageName(found, lang) : ''
}

/** With the heads that the import knows, so that what was saved can be changed and taken in again. */
const exported = page({
  ...shared,
  path: `${ASSETS}/list.xlsx`,
  load: async (tx, visit) => {
    const kind = kindAsked(visit)
    return { kind, rows: await assetsOfKind(tx, kind), villages: await villagesOf(tx) }
  },
  view: ({ kind, rows, villages }, { lang }) => {
    const { assets: w } = placesWords(lang)
    const fields = ['code', 'lat', 'lng', 'words', 'village'] as const
    const nameOf = (id: string | null) => villages.find(one => one.id === id)?.name_th ?? ''
    const sheet = [
      fields.map(field => w.heads[field][0] ?? field),
      ...rows.map(({ code, at, words, villageId }) => [code, at.lat, at.lng, words, nameOf(villageId)]),
    ]
    return {
      title: w.title,
      body: null,
      raw: {
        body: () => toXlsx(w.kinds[kind], sheet),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        name: `${kind}.xlsx`,
      },
    }
  },
})

const importPage = page({
  ...shared,
  path: `${ASSETS}/import`,
  input: z.object({ kind: oneOf(assetKinds), ...sheetInput }),
  files: sheetBox,
  load: async (_tx, visit) => ({ kind: kindAsked(visit) }),
  values: ({ kind }) => ({ kind }),
  run: async (tx, { kind, ...sheet }) => {
    const rows = await askedRows(sheet)
    const done = rows.ok ? await importAssets(tx, kind, rows.value) : rows
    return done.ok ? ok({ to: `${ASSETS}?kind=${kind}`, notice: 'imported' }) : done
  },
  view: (_data, { lang }, form) => {
    const { assets: w } = placesWords(lang)
    return {
      title: w.importTitle,
      within: PLACES,
      crumbs: crumbs(lang, w.importTitle),
      body: (
        <ImportForm
          lang={lang}
          form={form}
          title={w.importTitle}
          lead={w.importLead}
          action={`${ASSETS}/import`}
          back={ASSETS}
        >
          <Select lang={lang} label={w.kind} options={kindOptions(lang)} {...form.field('kind')} />
        </ImportForm>
      ),
    }
  },
})

const archive = page({
  ...shared,
  path: `${ASSETS}/:id/archive`,
  ledger: 'place.asset-archived',
  input: Drawn,
  load: (tx, visit) => assetById(tx, idOf(visit)),
  values: row => ({ _version: String(row.version) }),
  run: async (tx, { _version }, visit) => {
    const done = await archiveAsset(tx, idOf(visit), _version)
    return done.ok ? ok({ to: ASSETS, notice: 'asset-archived' }) : done
  },
  view: (row, { lang }, form) => {
    const w = placesWords(lang)
    const title = fill(w.assets.archiveTitle, { code: row.code })
    return {
      title,
      within: PLACES,
      crumbs: crumbs(lang, w.archive),
      body: (
        <FormOnPage
          lang={lang}
          title={title}
          lead={w.assets.archiveLead}
          action={href(lang, `${ASSETS}/${row.id}/archive`)}
          back={href(lang, ASSETS)}
          cancel={w.cancel}
          go={w.archive}
          danger
          hidden={form.hidden}
        />
      ),
    }
  },
})

interface Ground {
  readonly map: MapOfAgency
  readonly villages: readonly Village[]
}

const groundOf = async (tx: Parameters<typeof mapOf>[0]): Promise<Ground> => ({
  map: await mapOf(tx),
  villages: await villagesOf(tx),
})

export const assetPages = (parts: MapParts): AnyPage[] => {
  const NEW = `${ASSETS}/new`
  const formView = (lang: Lang, title: string, action: string, ground: Ground, form: FormState): PageView => {
    const w = placesWords(lang)
    return {
      title,
      within: PLACES,
      crumbs: crumbs(lang, title),
      body: (
        <FormOnPage
          lang={lang}
          title={title}
          action={href(lang, action)}
          back={href(lang, ASSETS)}
          cancel={w.cancel}
          go={w.save}
          hidden={form.hidden}
        >
          <Select lang={lang} label={w.assets.kind} options={kindOptions(lang)} {...form.field('kind')} />
          <TextField lang={lang} width="md" label={w.assets.code} hint={w.assets.codeHint} {...form.field('code')} />
          <TextField lang={lang} optional label={w.assets.words} hint={w.assets.wordsHint} {...form.field('words')} />
          <Select
            lang={lang}
            optional
            empty={w.assets.noVillage}
            label={w.assets.village}
            options={ground.villages.map(one => ({ value: one.id, label: villageName(one, lang) }))}
            {...form.field('village')}
          />
          <PointFields lang={lang} form={form} map={ground.map} parts={parts} />
        </FormOnPage>
      ),
    }
  }
  return [
    list,
    exported,
    importPage,
    page({
      ...shared,
      path: NEW,
      input: orPressed(AssetTyped),
      load: async (tx, visit) => ({ ...(await groundOf(tx)), kind: kindAsked(visit) }),
      values: ({ kind }) => ({ kind }),
      run: async (tx, input, { lang }) => {
        if (isPressed(input)) {
          const form = await withPress(tx, input)
          const title = placesWords(lang).assets.addTitle
          return ok({ to: NEW, view: formView(lang, title, NEW, await groundOf(tx), form) })
        }
        const done = await addAsset(tx, input)
        return done.ok ? ok({ to: `${ASSETS}?kind=${input.kind}`, notice: 'asset-saved' }) : done
      },
      view: (ground, { lang }, form) => formView(lang, placesWords(lang).assets.addTitle, NEW, ground, form),
    }),
    page({
      ...shared,
      path: `${ASSETS}/:id/edit`,
      input: orPressed(AssetTyped.safeExtend({ _version: version() })),
      load: async (tx, visit) => {
        const row = await assetById(tx, idOf(visit))
        return row && { ...(await groundOf(tx)), row }
      },
      values: ({ row }) => ({
        kind: row.kind,
        code: row.code,
        words: row.words,
        village: row.village_id ?? '',
        at: writePoint(row),
        _version: String(row.version),
      }),
      run: async (tx, input, visit) => {
        const to = `${ASSETS}/${idOf(visit)}/edit`
        if (isPressed(input)) {
          const { assets: w } = placesWords(visit.lang)
          const form = await withPress(tx, input)
          const title = fill(w.changeTitle, { code: form.field('code').value })
          return ok({ to, view: formView(visit.lang, title, to, await groundOf(tx), form) })
        }
        const { _version, ...typed } = input
        const done = await changeAsset(tx, idOf(visit), typed, _version)
        return done.ok ? ok({ to: `${ASSETS}?kind=${typed.kind}`, notice: 'asset-saved' }) : done
      },
      view: ({ row, ...ground }, { lang }, form) =>
        formView(
          lang,
          fill(placesWords(lang).assets.changeTitle, { code: row.code }),
          `${ASSETS}/${row.id}/edit`,
          ground,
          form,
        ),
    }),
    archive,
  ]
}
