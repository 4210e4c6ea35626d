// Asks at the terminal for what the options did not say. Without a terminal, everything missing is named at once.
import { createInterface } from 'node:readline/promises'
import { Problem } from '#src/platform/problem.ts'

export interface Question {
  readonly option: string
  readonly words: string
  readonly given: string | undefined
  /** Taken when nothing is typed. */
  readonly otherwise?: string
  readonly oneOf?: readonly string[]
}

export async function answers(questions: readonly Question[]): Promise<Record<string, string>> {
  const said: Record<string, string> = {}
  const open = questions.filter(question => question.given === undefined && question.otherwise === undefined)
  if (!process.stdin.isTTY && open.length > 0)
    throw new Problem('wrong-input', { what: open.map(question => `--${question.option}`).join(' ') })
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined
  try {
    for (const question of questions) {
      said[question.option] =
        question.given ?? (terminal ? await askOne(terminal, question) : (question.otherwise ?? ''))
      refuse(question, said[question.option] ?? '')
    }
  } finally {
    terminal?.close()
  }
  return said
}

async function askOne(terminal: ReturnType<typeof createInterface>, question: Question): Promise<string> {
  for (;;) {
    const choices = question.oneOf ? ` (${question.oneOf.join(' / ')})` : ''
    const usual = question.otherwise ? ` [${question.otherwise}]` : ''
    const typed = (await terminal.question(`${question.words}${choices}${usual}: `)).trim() || question.otherwise
    if (typed !== undefined && (!question.oneOf || question.oneOf.includes(typed))) return typed
  }
}

function refuse(question: Question, text: string) {
  if (question.oneOf && !question.oneOf.includes(text))
    throw new Problem('wrong-input', { what: `--${question.option} = ${question.oneOf.join(' | ')}` })
}
