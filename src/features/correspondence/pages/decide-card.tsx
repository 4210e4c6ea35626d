// The card of whoever's turn it is: the very words that will be printed, to whom it goes next, and the code that proves who signs.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, Card, Form, LinkButton, OtpField, Radios, Select, Stack, Text, TextArea } from '#src/ui/index.ts'
import { phrasesFor } from '../letter-form.ts'
import { type LetterPicture, signerHere } from '../letter-picture.ts'
import { fullPost } from '../printed.ts'
import { letterWords } from '../words.ts'
import { letterAt } from './parts.tsx'

/** What is asked of the link with which the letter lies. */
export function turnOf(picture: LetterPicture) {
  const { now, links, form, card } = picture
  if (!now) return undefined
  const next = links[links.findIndex(link => link.id === now.id) + 1]
  const phrases = phrasesFor(form, now.role)
  return {
    now,
    phrases,
    nextPost: next ? fullPost(card, next, 'th') : undefined,
    later: links.slice(links.findIndex(link => link.id === now.id) + 1),
    usual: phrases.find(one => one.verdict === 'approved' || one.id.startsWith('should'))?.id ?? phrases[0]?.id ?? '',
  }
}

type DecideCardProps = {
  lang: Lang
  picture: LetterPicture
  form: FormState
  twoFactor: boolean
  actorId: string | undefined
}

export function DecideCard({ lang, picture, form, twoFactor, actorId }: DecideCardProps) {
  const w = letterWords(lang).decide
  const turn = turnOf(picture)
  const signer = turn && signerHere(picture, turn.now, actorId)
  if (!turn || !signer) return null
  const { nextPost, phrases } = turn
  return (
    <Card title={w.title} level={2} tone="now">
      <Stack>
        <Text tone="muted">{nextPost ? fill(w.toNext, { post: nextPost }) : w.last}</Text>
        {twoFactor ? (
          <Form lang={lang} action={href(lang, letterAt(picture.row.id))} hidden={form.hidden}>
            <Radios
              lang={lang}
              label={w.phrase}
              {...form.field('phrase')}
              options={[
                ...phrases.map(one => ({
                  value: one.id,
                  label: one[lang],
                  ...(nextPost ? { hint: fill(w.quoted, { post: nextPost, phrase: one.th }) } : {}),
                })),
                { value: 'return', label: w.return, hint: w.returnHint },
              ]}
            />
            <TextArea lang={lang} optional rows={3} label={w.remark} {...form.field('remark')} />
            {turn.later.length > 1 ? (
              <Select
                lang={lang}
                optional
                empty={w.nextUsual}
                label={w.next}
                options={turn.later.map(link => ({ value: link.post_id, label: fullPost(picture.card, link, lang) }))}
                {...form.field('next')}
              />
            ) : null}
            <OtpField lang={lang} label={w.code} hint={w.codeHint} name="code" error={form.error('code')} />
            <Button wide icon="pen-line">
              {nextPost ? w.go : w.goLast}
            </Button>
            <Text size="sm" tone="muted">
              {fill(w.signsAs, {
                name: signer.printed.name,
                post: [signer.printed.post, signer.printed.actingFor].filter(Boolean).join(' '),
              })}
            </Text>
          </Form>
        ) : (
          <Stack gap="sm">
            <Text strong>{w.noFactor}</Text>
            <Text>{w.noFactorWhat}</Text>
            <LinkButton href={href(lang, '/office/account/second-factor')}>{w.setUp}</LinkButton>
          </Stack>
        )}
      </Stack>
    </Card>
  )
}
