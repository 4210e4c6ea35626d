// /office/letters/:id/submit: what will happen, what is still missing, and the drafter's own signature.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Alert, LinkButton, List, OtpField, Stack, Text } from '#src/ui/index.ts'
import { submitLetter, vacantIn } from '../actions/submit-letter.ts'
import { letterPicture } from '../letter-picture.ts'
import { fullPost } from '../printed.ts'
import { Submit } from '../schema.ts'
import { letterWords } from '../words.ts'
import { missingText } from './letter-parts.tsx'
import { crumbsTo, FormPage, type LetterParts, LIST, letterAt } from './parts.tsx'

export const letterSubmit = ({ confirm }: LetterParts) =>
  page({
    path: `${LIST}/:id/submit`,
    shell: 'office',
    may: 'letter:write',
    ledger: 'letter.submitted',
    words: letterWords,
    input: Submit,
    load: async (tx, visit) => {
      const picture = await letterPicture(tx, idOf(visit))
      return picture?.may.has('submit') ? { ...picture, twoFactor: visit.session?.twoFactor === true } : undefined
    },
    values: ({ row }) => ({ _version: String(row.version) }),
    run: async (tx, input, visit) => {
      const picture = await letterPicture(tx, idOf(visit))
      const isByHand = picture?.row.signing === 'by-hand'
      const sure = isByHand ? undefined : await confirm(visit, input.code)
      if (sure && !sure.ok) return sure
      const method = isByHand ? ('by-hand' as const) : ('code' as const)
      const done = await submitLetter(tx, idOf(visit), input._version, { method }, visit.origin)
      return done.ok ? ok({ to: letterAt(idOf(visit)), notice: 'submitted' }) : done
    },
    view: (picture, { lang }, form) => {
      const { submit: w, decide } = letterWords(lang)
      const { row, form: letterForm, links, card, twoFactor } = picture
      const at = letterAt(row.id)
      const lacks = missingText(picture, lang)
      const vacant = vacantIn(picture)
      const [first] = links
      const isByHand = row.signing === 'by-hand'
      return {
        title: w.title,
        within: LIST,
        crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: w.title }),
        body: (
          <FormPage
            lang={lang}
            title={w.title}
            {...(first ? { lead: fill(w.lead, { post: fullPost(card, first, lang) }) } : {})}
            action={`${at}/submit`}
            back={at}
            go={isByHand ? w.goByHand : w.go}
            form={form}
          >
            <Stack>
              {lacks.length > 0 ? (
                <Alert tone="warning" title={w.missing}>
                  <List items={lacks} />
                </Alert>
              ) : null}
              {vacant.length > 0 ? (
                <Alert tone="warning" title={w.vacant}>
                  <List items={vacant.map(link => fullPost(card, link, lang))} />
                </Alert>
              ) : null}
              <Text>{letterForm.numberedAt === 'submit' ? w.numbered : w.numberedLater}</Text>
              {isByHand ? <Alert tone="info" title={w.byHand} /> : null}
              {!isByHand && !twoFactor ? (
                <Alert
                  tone="warning"
                  title={decide.noFactor}
                  actions={
                    <LinkButton href={href(lang, '/office/account/second-factor')} variant="quiet">
                      {decide.setUp}
                    </LinkButton>
                  }
                >
                  {decide.noFactorWhat}
                </Alert>
              ) : null}
              {!isByHand && twoFactor ? (
                <OtpField
                  lang={lang}
                  label={decide.code}
                  hint={decide.codeHint}
                  name="code"
                  error={form.error('code')}
                />
              ) : null}
            </Stack>
          </FormPage>
        ),
      }
    },
  })
