// /services/:code/qr: the QR code that leads to a service, as a picture for the counter, a poster or another website.
import { page } from '#src/platform/http/page.ts'
import { offeredByCode } from '../queries.ts'
import { serviceLink, svgOf } from '../service-qr.ts'
import { servicesWords, waysWords } from '../words.ts'
import { LIST } from './parts.tsx'

export const serviceQr = page({
  path: `${LIST}/:code/qr`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: servicesWords,
  load: async (tx, { params, origin }) => {
    const service = await offeredByCode(tx, params.code ?? '')
    return service && { code: service.code, svg: await svgOf(serviceLink(origin, service.code)) }
  },
  view: ({ code, svg }, { lang }) => ({
    title: waysWords(lang).qr,
    body: null,
    raw: { body: svg, type: 'image/svg+xml', name: `${code}.svg` },
  }),
})
