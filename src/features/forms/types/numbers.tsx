// Numbers and amounts of money, typed in Thai or Arabic digits. Money is kept in satang. What could not be read stands in a draft as typed.
import { z } from 'zod'
import { formatBaht, formatNumber, parseBaht, parseThaiNumber } from '#src/kernel/numerals.ts'
import { NumberField } from '#src/ui/index.ts'
import { defineType, one } from '../question-type.ts'
import { wordsIn } from '../text.ts'
import { formsWords } from '../words.ts'
import { asked } from './asked.ts'

const SATANG = 100

export const number = defineType({
  type: 'number',
  stored: ({ min, max, decimals }) =>
    z.number('not-a-number').superRefine((value, context) => {
      const issue = (message: string, params = {}) => context.addIssue({ code: 'custom', message, params })
      if (!decimals && !Number.isInteger(value)) issue('not-whole')
      else if (value < min) issue('too-small', { min: formatNumber(min) })
      else if (value > max) issue('too-big', { max: formatNumber(max) })
    }),
  take: (_question, posted, name) => {
    const typed = one(posted, name).trim()
    if (typed === '') return undefined
    const read = parseThaiNumber(typed)
    return read.ok ? read.value : typed
  },
  values: (answer, name) => ({ [name]: String(answer) }),
  say: (answer, { unit }, { lang }) =>
    typeof answer === 'number'
      ? [formatNumber(answer), unit ? wordsIn(unit, lang) : ''].filter(Boolean).join(' ')
      : String(answer),
  Field: props => (
    <NumberField
      {...asked(props)}
      decimals={props.question.decimals}
      unit={props.question.unit && wordsIn(props.question.unit, props.world.lang)}
    />
  ),
})

export const money = defineType({
  type: 'money',
  stored: ({ min, max }) =>
    z.int('not-an-amount').superRefine((satang, context) => {
      const issue = (message: string, params: Record<string, string>) =>
        context.addIssue({ code: 'custom', message, params })
      if (satang < min * SATANG) issue('too-small', { min: formatBaht(min * SATANG) })
      else if (satang > max * SATANG) issue('too-big', { max: formatBaht(max * SATANG) })
    }),
  take: (_question, posted, name) => {
    const typed = one(posted, name).trim()
    if (typed === '') return undefined
    const read = parseBaht(typed)
    return read.ok ? Number(read.value) : typed
  },
  values: (answer, name) => ({ [name]: typeof answer === 'number' ? (answer / SATANG).toFixed(2) : String(answer) }),
  say: (answer, _question, { lang }) =>
    typeof answer === 'number' ? `${formatBaht(answer)} ${formsWords(lang).baht}` : String(answer),
  Field: props => <NumberField {...asked(props)} decimals width="md" unit={formsWords(props.world.lang).baht} />,
})
