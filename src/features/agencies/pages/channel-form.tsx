// The fields of a contact channel, for a new one and for a changed one.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, Form, LinkButton, PageHead, Read, Select, TextField } from '#src/ui/index.ts'
import { channelKinds } from '../schema.ts'
import { agencyWords } from '../words.ts'

export function ChannelForm({
  lang,
  title,
  action,
  form,
}: {
  lang: Lang
  title: string
  action: string
  form: FormState
}) {
  const w = agencyWords(lang).channels
  return (
    <Read>
      <PageHead title={title} />
      <Form lang={lang} action={href(lang, action)} hidden={form.hidden} guard>
        <Select
          lang={lang}
          label={w.kind}
          options={channelKinds.map(kind => ({ value: kind, label: w.kinds[kind] }))}
          {...form.field('kind')}
        />
        <TextField lang={lang} label={w.value} {...form.field('value')} />
        <TextField lang={lang} label={w.label_th} hint={w.labelHint} optional {...form.field('label_th')} />
        <TextField lang={lang} label={w.label_en} optional {...form.field('label_en')} />
        <ButtonRow>
          <Button size="lg">{w.save}</Button>
          <LinkButton href={href(lang, '/office/agency/channels')} variant="ghost">
            {agencyWords(lang).settings.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Read>
  )
}
