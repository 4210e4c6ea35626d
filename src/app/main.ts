// The command line: one verb, then its options. Problems a person can mend are one sentence and exit 1; bugs keep their stack.
import { ConfigProblem } from '#src/platform/config.ts'
import { Problem } from '#src/platform/problem.ts'
import { sayProblem, speaks, usage } from './cli/say.ts'
import { verbs } from './cli/verbs.ts'

async function main(args: readonly string[]): Promise<number> {
  const [verb = 'help', ...rest] = args
  const words = speaks()
  if (verb === 'help' || verb === '--help' || verb === '-h') {
    process.stdout.write(`${usage(words)}\n`)
    return 0
  }
  const command = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined
  if (!command) {
    process.stderr.write(`${words.unknownVerb.replace('{verb}', verb)}\n\n${usage(words)}\n`)
    return 2
  }
  try {
    return await (await command())(rest)
  } catch (error) {
    if (error instanceof ConfigProblem) {
      process.stderr.write(`${words.configProblem}\n${error.problems.map(problem => `  - ${problem}`).join('\n')}\n`)
      return 1
    }
    if (error instanceof Problem) {
      process.stderr.write(`${sayProblem(words, error)}\n`)
      return 1
    }
    process.stderr.write(`${words.bug}\n${error instanceof Error ? error.stack : String(error)}\n`)
    return 70
  }
}

// A reader that has seen enough, such as `head`, closes the pipe: no fault of anybody.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2))
