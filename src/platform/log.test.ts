// Logs help whoever repairs, and tell nothing about people.
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { makeLog } from './log.ts'

function lines(work: (log: ReturnType<typeof makeLog>) => void): string {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  work(makeLog('trace', stream as never))
  return text
}

test('a line is JSON with a time and what happened, without host or process', () => {
  const line = JSON.parse(lines(log => log.info({ ref: 'ABC' }, 'something happened')))
  expect(line).toMatchObject({ level: 30, ref: 'ABC', msg: 'something happened' })
  expect(Object.keys(line).sort()).toEqual(['level', 'msg', 'ref', 'time'])
})

test.each(['email', 'phone', 'name', 'password', 'token', 'cookie', 'authorization', 'secret', 'body'])(
  '%s is taken out, also inside',
  key => {
    const text = lines(log =>
      log.warn({ [key]: 'SOMCHAI', visit: { [key]: 'SOMCHAI', deeper: { [key]: 'SOMCHAI' } } }, 'x'),
    )
    expect(text).not.toContain('SOMCHAI')
  },
)

test('an error keeps its kind and place and loses what people typed', () => {
  const database = Object.assign(
    new Error('duplicate key value violates unique constraint "staff_email": somchai@example.go.th'),
    {
      code: '23505',
      detail: 'Key (agency_id, lower(email))=(1, somchai@example.go.th) already exists.',
    },
  )
  const text = lines(log => log.error({ err: database }, 'x'))
  expect(text).toContain('database error 23505')
  expect(text).not.toContain('somchai')
  expect(lines(log => log.error({ err: new Error('no mailbox of somchai@example.go.th') }, 'x'))).not.toContain(
    'somchai',
  )
  expect(lines(log => log.error({ err: 'just a text somchai' }, 'x'))).not.toContain('somchai')
})
