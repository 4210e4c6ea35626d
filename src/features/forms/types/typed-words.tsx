// Questions that are answered by typing words: a line, a text, a name, a telephone number, a mail address.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'
import { TextArea, TextField } from '#src/ui/index.ts'
import { defineType, one } from '../question-type.ts'
import { asked } from './asked.ts'

const typed = (max: number) => z.string('wrong-kind').min(1, 'required').max(max, 'too-long')
const orNothing = (text: string) => (text === '' ? undefined : text)
const said = (answer: unknown) => String(answer)

export const text = defineType({
  type: 'text',
  stored: ({ max }) => typed(max),
  take: (_question, posted, name) => orNothing(cleanInput(one(posted, name), { multiline: false })),
  values: (answer, name) => ({ [name]: said(answer) }),
  say: said,
  Field: props => <TextField {...asked(props)} maxlength={props.question.max} />,
})

export const paragraph = defineType({
  type: 'paragraph',
  stored: ({ max }) => typed(max),
  take: (_question, posted, name) => orNothing(cleanInput(one(posted, name), { multiline: true })),
  values: (answer, name) => ({ [name]: said(answer) }),
  say: said,
  Field: props => <TextArea {...asked(props)} rows={5} />,
})

export const person = defineType({
  type: 'person',
  stored: () => typed(200),
  take: (_question, posted, name) => orNothing(cleanInput(one(posted, name), { multiline: false })),
  values: (answer, name) => ({ [name]: said(answer) }),
  say: said,
  Field: props => <TextField {...asked(props)} autocomplete="name" />,
})

/** Kept as digits, so that the same number is the same text. */
export const phone = defineType({
  type: 'phone',
  stored: () =>
    z
      .string('wrong-kind')
      .min(1, 'required')
      .superRefine((digits, context) => {
        if (!/^\d+$/.test(digits)) context.addIssue({ code: 'custom', message: 'phone-letters' })
        else if (!/^0(\d{8}|\d{9})$/.test(digits))
          context.addIssue({ code: 'custom', message: 'phone-length', params: { count: digits.length } })
        else if (/^0[689]\d{7}$/.test(digits))
          context.addIssue({ code: 'custom', message: 'phone-mobile', params: { count: digits.length } })
      }),
  take: (_question, posted, name) =>
    orNothing(
      toArabicDigits(one(posted, name))
        .replace(/[\s().–-]/g, '')
        .replace(/^\+?66(?=\d{8,9}$)/, '0'),
    ),
  values: (answer, name) => ({ [name]: said(answer) }),
  say: answer => said(answer).replace(/^(\d{2,3})(\d{3})(\d{4})$/, '$1 $2 $3'),
  Field: props => <TextField {...asked(props)} type="tel" autocomplete="tel" width="md" />,
})

export const mail = defineType({
  type: 'mail',
  stored: () => typed(254).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not-mail'),
  take: (_question, posted, name) => orNothing(cleanInput(one(posted, name), { multiline: false }).toLowerCase()),
  values: (answer, name) => ({ [name]: said(answer) }),
  say: said,
  Field: props => <TextField {...asked(props)} type="email" autocomplete="email" />,
})
