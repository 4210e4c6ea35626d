// Rows of names with who is meant by each: of a measure, and of a step that has its own.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type Choice, Grid, Select, Stack, TextField } from '#src/ui/index.ts'
import type { DraftResponsible } from '../draft.ts'
import { bringWords } from '../words.ts'

interface PartyRowsProps {
  readonly lang: Lang
  readonly form: FormState
  /** `party`, or `step.2.party`. */
  readonly name: string
  readonly read: readonly DraftResponsible[]
  readonly choices: readonly Choice[]
}

export function PartyRows({ lang, form, name, read, choices }: PartyRowsProps) {
  const { measure: w } = bringWords(lang).draft
  return (
    <Stack gap="md">
      {rowsOf(form, name, 'words').map((at, index, all) => {
        const isNew = index === all.length - 1
        return (
          <Grid top gap="sm">
            <TextField
              lang={lang}
              compact
              label={isNew ? w.partyNew : w.partyWords}
              optional={isNew}
              autocomplete="off"
              {...form.field(`${name}.${at}.words`)}
            />
            <Select
              lang={lang}
              compact
              label={w.partyChoice}
              optional={isNew}
              empty={w.byName}
              options={choices}
              {...(read[at]?.guessed ? { hint: w.guessed } : {})}
              {...form.field(`${name}.${at}.choice`)}
            />
          </Grid>
        )
      })}
    </Stack>
  )
}

/** The rows that have words, in order, and one behind them for what is new. */
export function rowsOf(form: FormState, name: string, part: string): number[] {
  const used = Object.keys(form.values).flatMap(key => {
    if (!key.startsWith(`${name}.`) || !key.endsWith(`.${part}`)) return []
    const at = Number(key.slice(name.length + 1, -part.length - 1))
    return Number.isInteger(at) && form.field(key).value !== '' ? [at] : []
  })
  return [...used.sort((a, b) => a - b), Math.max(-1, ...used) + 1]
}
