// /office/cases/texts: the texts that officers use again and again.
import { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  Link,
  PageHead,
  Read,
  Section,
  Stack,
  Text,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { addTemplate, removeTemplate } from '../actions/templates.ts'
import { templatesFor } from '../queries-templates.ts'
import { holes } from '../reply-rules.ts'
import { Template } from '../schema.ts'
import { deskPageWords, deskWords } from '../words.ts'
import { DESK, TEXTS } from './office-parts.tsx'

const holesHint = (lang: Lang) => {
  const { wordsHint, holes: names } = deskWords(lang).templates
  return `${wordsHint}: ${holes.map(hole => `{${names[hole]}}`).join(' ')}`
}

export const caseTexts = page({
  path: TEXTS,
  shell: 'office',
  may: 'case:work',
  ledger: 'case.template-added',
  words: deskPageWords,
  input: Template,
  load: async tx => ({ texts: await templatesFor(tx) }),
  run: async (tx, input) => {
    const done = await addTemplate(tx, input)
    return done.ok ? ok({ to: TEXTS, notice: 'template-added' }) : done
  },
  view: ({ texts }, { lang }, form) => {
    const { templates: w, title } = deskWords(lang)
    return {
      title: w.title,
      within: DESK,
      crumbs: [{ href: DESK, text: title }, { text: w.title }],
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead title={w.title} lead={w.lead} />
            {texts.length === 0 ? (
              <Card padding="none">
                <EmptyState icon="message-circle" title={w.none}>
                  {w.noneWhat}
                </EmptyState>
              </Card>
            ) : (
              texts.map(one => (
                <Card title={one.name} level={2}>
                  <Text>{one.words}</Text>
                  <Link href={href(lang, `${TEXTS}/${one.id}/remove`)}>{w.remove}</Link>
                </Card>
              ))
            )}
            <Section id="add" title={w.add}>
              <Form lang={lang} action={href(lang, TEXTS)} hidden={form.hidden}>
                <TextField lang={lang} label={w.name} {...form.field('name')} />
                <TextArea lang={lang} label={w.words} hint={holesHint(lang)} {...form.field('words')} />
                <Button>{w.save}</Button>
              </Form>
            </Section>
          </Stack>
        </Read>
      ),
    }
  },
})

export const caseTextRemove = page({
  path: `${TEXTS}/:id/remove`,
  shell: 'office',
  may: 'case:work',
  ledger: 'case.template-removed',
  words: deskPageWords,
  input: z.object({}),
  load: async (tx, visit) => (await templatesFor(tx)).find(one => one.id === idOf(visit)),
  run: async (tx, _input, visit) => {
    const done = await removeTemplate(tx, idOf(visit))
    return done.ok ? ok({ to: TEXTS, notice: 'template-removed' }) : done
  },
  view: (text, { lang }, form) => {
    const { templates: w, title } = deskWords(lang)
    return {
      title: w.remove,
      within: DESK,
      crumbs: [{ href: DESK, text: title }, { href: TEXTS, text: w.title }, { text: w.remove }],
      body: (
        <FormPage
          lang={lang}
          title={w.remove}
          lead={text.name}
          action={`${TEXTS}/${text.id}/remove`}
          back={TEXTS}
          go={w.remove}
          danger
          form={form}
        >
          <Text>{text.words}</Text>
        </FormPage>
      ),
    }
  },
})
