// Bringing a paper as somebody does it: sent, read by the job, put right beside the paper, taken over. For tests of what becomes of papers.
import { readBroughtPapers } from '#src/app/jobs.ts'
import { Draft } from '#src/features/bring/draft.ts'
import { paperById } from '#src/features/bring/queries.ts'
import { type Answer, type Browser, type TestApp, testApp } from './app.ts'
import { invented } from './brought.ts'
import type { TestDatabase } from './database.ts'
import { testWorld, type World } from './world.ts'

export const LIST = '/office/bring'

export const paperIn = (answer: Answer) => /bring\/([\w-]{36})/.exec(answer.location)?.[1] ?? ''

/** `who` brings; the page is hers. */
export function testBringing(database: TestDatabase, who: () => Browser) {
  const app: TestApp = testApp(database)
  const world: World = testWorld(app)
  const house = () => ({ ...app.house(), mailer: undefined })
  const read = (id: string) => readBroughtPapers.run(house(), { agency: world.here(), paper: id })

  async function brought(bytes: string | Uint8Array, name: string, type = 'text/plain'): Promise<Answer> {
    const { fields } = (await who().get(LIST)).form(LIST)
    return who().upload(LIST, fields, {
      files: { name, type, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes },
    })
  }

  const rowOf = async (id: string) => {
    const row = await app.tx(world.here(), tx => paperById(tx, id))
    if (!row) throw new Error('the paper is there')
    return row
  }

  /** A text paper of its own, brought and read. */
  async function readPaperOf(change: (text: string) => string, name: string): Promise<string> {
    const sent = await brought(change(invented), name)
    if (sent.status !== 303) throw new Error(sent.text)
    const id = paperIn(sent)
    await read(id)
    return id
  }

  async function send(at: string, typed: Record<string, string | string[]>, query = ''): Promise<Answer> {
    const { fields } = (await who().get(`${at}${query}`)).form(at)
    return who().post(at, { ...fields, ...typed })
  }

  return {
    app,
    world,
    house,
    read,
    brought,
    rowOf,
    readPaperOf,
    draftIn: async (id: string) => Draft.parse((await rowOf(id)).draft),
    correct: (id: string, key: string, typed: Record<string, string> = {}) =>
      send(`${LIST}/${id}/measures/${key}`, typed),
    takeOver: (id: string, typed: Record<string, string | string[]> = {}, query = '') =>
      send(`${LIST}/${id}/take`, typed, query),
    undo: (id: string, typed: Record<string, string> = {}) => send(`${LIST}/${id}/undo`, typed),
    plansOf: async (year: number): Promise<readonly { readonly id: string; readonly state: string }[]> => {
      const found = await database.asOwner(
        `select id, state from plan where agency_id = $1 and fiscal_year = $2 order by id desc`,
        [world.here(), year],
      )
      return found.rows
    },
  }
}
