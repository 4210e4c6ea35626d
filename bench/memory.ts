// (e) What the program holds after ten thousand requests, most of them public.
import { readFileSync } from 'node:fs'
import type { Line } from './measure.ts'
import { ask, type Program, signIn } from './program.ts'

export async function memory(program: Program, password: string): Promise<Line> {
  const cookie = await signIn(program.url, 'ita@thansai.example', password)
  await ask(program.port, '/', 8000)
  await ask(program.port, '/office/people', 500, cookie)
  await ask(program.port, '/display', 1500)
  const status = readFileSync(`/proc/${program.child.pid}/status`, 'utf8')
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  return {
    what: 'memory of the program after 10,000 requests',
    measured: `${Math.round(megabytes)} MB`,
    promise: '≤ 200 MB',
    ok: megabytes <= 200,
  }
}
