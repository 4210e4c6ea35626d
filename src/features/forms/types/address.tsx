// An address inside the agency's villages, or elsewhere in words. Asked in parts, because a village is counted and a line is not.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'
import { Fieldset, Select, TextField } from '#src/ui/index.ts'
import { villageName } from '../../places/public.ts'
import { defineType, one } from '../question-type.ts'
import { wordsIn } from '../text.ts'
import { formsWords } from '../words.ts'

export const ELSEWHERE = 'elsewhere'

export const Address = z.strictObject({
  house: z.string().max(40, 'too-long'),
  /** Id of a village, or elsewhere. */
  village: z.string().min(1, 'choose-one'),
  road: z.string().max(200, 'too-long'),
})
export type Address = z.infer<typeof Address>

const line = (text: string) => cleanInput(text, { multiline: false })

export const address = defineType({
  type: 'address',
  stored: (_question, { villages }) =>
    Address.superRefine(({ house, village, road }, context) => {
      const known = village === ELSEWHERE || villages.some(one => one.id === village)
      if (!known) context.addIssue({ code: 'custom', message: 'choose-one', path: ['village'] })
      if (house === '' && road === '') context.addIssue({ code: 'custom', message: 'required', path: ['house'] })
      if (village === ELSEWHERE && road === '')
        context.addIssue({ code: 'custom', message: 'elsewhere-where', path: ['road'] })
    }),
  take: (_question, posted, name, { villages }) => {
    const house = line(toArabicDigits(one(posted, `${name}.house`)))
    const road = line(one(posted, `${name}.road`))
    const village = one(posted, `${name}.village`) || (villages.length === 0 ? ELSEWHERE : '')
    return house === '' && road === '' && (village === '' || villages.length === 0)
      ? undefined
      : { house, village, road }
  },
  values: (answer, name) => {
    const { house, village, road } = answer as Address
    return { [`${name}.house`]: house, [`${name}.village`]: village, [`${name}.road`]: road }
  },
  say: (answer, _question, { lang, villages }) => {
    const { house, village, road } = answer as Address
    const found = villages.find(one => one.id === village)
    return [house, found ? villageName(found, lang) : '', road].filter(Boolean).join(' ')
  },
  Field: ({ question, name, world: { lang, villages }, form }) => {
    const w = formsWords(lang).address
    return (
      <Fieldset
        title={wordsIn(question.label, lang)}
        hint={question.help && wordsIn(question.help, lang)}
        wrong={{ lang, name, error: form.error(name) }}
      >
        <TextField
          lang={lang}
          label={w.house}
          width="sm"
          optional={question.optional}
          {...form.field(`${name}.house`)}
        />
        {villages.length > 0 ? (
          <Select
            lang={lang}
            label={w.village}
            options={[
              ...villages.map(village => ({ value: village.id, label: villageName(village, lang) })),
              { value: ELSEWHERE, label: w.elsewhere },
            ]}
            optional={question.optional}
            {...form.field(`${name}.village`)}
          />
        ) : null}
        <TextField lang={lang} label={w.road} optional {...form.field(`${name}.road`)} />
      </Fieldset>
    )
  },
})
