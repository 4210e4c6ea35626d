// Open311 GeoReport v2 under /open311/v2: services, their definitions, and reports of what is broken in public, in JSON and XML. No key is asked
// for; an agency is known by its host name, so that jurisdiction_id may be left out and is not looked at.
import type { Context, Hono } from 'hono'
import {
  type GeoAnswer,
  type GeoFormat,
  type GeoSent,
  geoBody,
  geoMedia,
  geoRefusal,
  open311Definition,
  open311Request,
  open311Requests,
  open311Send,
  open311Services,
} from '#src/features/services/public.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { readForm } from '#src/platform/http/read-form.ts'
import { type FileKeeping, isMultipart, readFilesForm } from '#src/platform/http/receive-files.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { open, strangerOf, type VisitOf } from './strangers.ts'

const MOST_ASKED = 600
const MOST_SENT = 60
const ROOT = '/open311/v2'

type Load = (tx: Tx, visit: Visit, last: string) => Promise<GeoAnswer>

const gets: readonly (readonly [RegExp, Load])[] = [
  [/^services$/, (tx, { lang }) => open311Services(tx, lang)],
  [/^services\/([^/]+)$/, (tx, { lang }, code) => open311Definition(tx, code, lang)],
  [/^requests$/, (tx, { query, lang }) => open311Requests(tx, query, lang)],
  [/^requests\/([^/]+)$/, (tx, { lang }, id) => open311Request(tx, id, lang)],
]

const notAForm = geoRefusal(
  400,
  'send a form as application/x-www-form-urlencoded of at most 4 MB, or as multipart/form-data with pictures as media',
)

interface Open311Parts {
  readonly database: Database
  readonly files: FileKeeping
  readonly visitOf: VisitOf
}

export function open311Routes(app: Hono<Env>, { database, files, visitOf }: Open311Parts) {
  app.get(`${ROOT}/*`, context => answered(context, 'open311', MOST_ASKED, look))
  app.post(`${ROOT}/*`, context => answered(context, 'open311-post', MOST_SENT, take))

  const look = async (visit: Visit, resource: string) => {
    for (const [path, load] of gets) {
      const found = path.exec(resource)
      if (!found) continue
      const scope = { agencyId: visit.agencyId, now: visit.now, lang: visit.lang }
      return inAgency(database, scope, tx => load(tx, visit, found[1] ?? ''), { readOnly: true })
    }
    return geoRefusal(404, 'there is no such resource')
  }

  const take = async (visit: Visit, resource: string, request: Request) => {
    if (resource !== 'requests') return geoRefusal(405, 'only requests takes POST')
    if (!isMultipart(request.headers)) {
      const form = await readForm(request)
      return form.ok ? sent(visit, { values: form.values, media: [], refused: [] }) : notAForm
    }
    const form = await readFilesForm(request, geoMedia, files)
    if (!form.ok) return notAForm
    const { values, files: media, refused, discard } = form.value
    try {
      return await sent(visit, { values, media: Object.values(media).flat(), refused })
    } finally {
      await discard()
    }
  }

  const sent = ({ agencyId, now, lang, origin, store }: Visit, form: GeoSent) =>
    inAgency(database, { agencyId, now, lang }, tx => open311Send(tx, { ...form, lang, origin, store }), {
      keep: answer => answer.status === 201,
    })

  async function answered(
    context: Context<Env>,
    door: string,
    most: number,
    work: (visit: Visit, resource: string, request: Request) => Promise<GeoAnswer>,
  ): Promise<Response> {
    const visit = await strangerOf(context, visitOf, door, most)
    const [, path = '', ending] = /^(.*)\.(json|xml)$/.exec(context.req.path.slice(ROOT.length + 1)) ?? []
    const format: GeoFormat = ending === 'xml' ? 'xml' : 'json'
    const answer =
      visit === 'no-agency'
        ? geoRefusal(404, 'no agency answers here')
        : visit === 'too-many'
          ? geoRefusal(429, 'too many questions; wait ten minutes')
          : ending === undefined
            ? geoRefusal(404, 'the format is .json or .xml')
            : await work(visit, decoded(path), context.req.raw)
    return new Response(geoBody(answer, format), {
      status: answer.status,
      headers: {
        ...open,
        'cache-control': 'no-store',
        'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8',
        ...(answer.status === 429 ? { 'retry-after': '600' } : {}),
      },
    })
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}
