// /office/places/assets/stickers: chooses what the QR codes open and which numbers are printed; the sheet is a PDF to cut apart.
import { renderPdf } from '#src/documents/write/pdf.ts'
import { fill } from '#src/kernel/lang.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import { Button, EmptyState, Form, PageHead, Read, Select, TextField } from '#src/ui/index.ts'
import { agencyCard } from '../../agencies/public.ts'
import { wordsIn } from '../../forms/public.ts'
import { assetsOfKind, placesWords } from '../../places/public.ts'
import { assetKindOf } from '../asset.ts'
import { type Offered, offeredAll } from '../queries.ts'
import { stickerPaper } from '../sticker-paper.ts'
import { servicesWords, waysWords } from '../words.ts'
import { aboutAt } from './parts.tsx'

const ASSETS = '/office/places/assets'
const STICKERS = `${ASSETS}/stickers`
const MOST = 300

const shared = { shell: 'office', may: 'service:edit', ledger: 'none', words: servicesWords } as const

/** Those of the kind that was looked at come first. */
async function servicesByNumber(tx: Tx, kind: string | null): Promise<Offered[]> {
  const all = (await offeredAll(tx)).filter(one => assetKindOf(one.form) !== undefined)
  return all.sort((a, b) => Number(assetKindOf(b.form) === kind) - Number(assetKindOf(a.form) === kind))
}

const choose = page({
  ...shared,
  path: STICKERS,
  load: async (tx, { query }) => ({ services: await servicesByNumber(tx, query.get('kind')) }),
  view: ({ services }, { lang }) => {
    const w = waysWords(lang).stickers
    const places = placesWords(lang)
    return {
      title: w.title,
      within: '/office/places',
      crumbs: [
        { href: '/office/places', text: places.title },
        { href: ASSETS, text: places.assets.title },
        { text: w.title },
      ],
      body: (
        <Read>
          <PageHead title={w.title} lead={w.lead} />
          {services.length === 0 ? (
            <EmptyState icon="qr-code" title={w.none}>
              {w.noneWhat}
            </EmptyState>
          ) : (
            <Form lang={lang} method="get" action={href(lang, `${STICKERS}.pdf`)}>
              <Select
                lang={lang}
                name="service"
                label={w.service}
                value={services[0]?.code}
                options={services.map(one => ({ value: one.code, label: wordsIn(one.form.title, lang) }))}
              />
              <TextField
                lang={lang}
                name="from"
                label={w.from}
                hint={fill(w.range, { most: MOST })}
                width="md"
                optional
              />
              <TextField lang={lang} name="to" label={w.to} width="md" optional />
              <Button size="lg" icon="download">
                {w.go}
              </Button>
            </Form>
          )}
        </Read>
      ),
    }
  },
})

const numberAsked = ({ query }: Visit, name: string) =>
  toArabicDigits((query.get(name) ?? '').trim())
    .slice(0, 60)
    .toLowerCase()

const sheet = page({
  ...shared,
  path: `${STICKERS}.pdf`,
  load: async (tx, visit) => {
    const service = (await servicesByNumber(tx, null)).find(one => one.code === visit.query.get('service'))
    const kind = service && assetKindOf(service.form)
    if (!service || !kind) return undefined
    const [from, to] = [numberAsked(visit, 'from'), numberAsked(visit, 'to')]
    const all = await assetsOfKind(tx, kind)
    const assets = all
      .filter(({ code }) => code.toLowerCase() >= from && (to === '' || code.toLowerCase() <= to))
      .slice(0, MOST)
    return assets.length === 0 ? undefined : { service, assets, card: await agencyCard(tx) }
  },
  view: ({ service, assets, card }, { origin, now }) => ({
    title: service.code,
    body: null,
    raw: {
      body: async () =>
        new Uint8Array(
          await renderPdf(
            stickerPaper({
              card,
              service: service.form.title.th,
              assets,
              addressOf: ({ code }) => `${origin}${aboutAt(service.code)}?${new URLSearchParams({ asset: code })}`,
              at: now,
            }),
          ),
        ),
      type: 'application/pdf',
      name: `stickers-${service.code}.pdf`,
    },
  }),
})

export const stickerPages: readonly AnyPage[] = [choose, sheet]
