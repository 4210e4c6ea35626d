// A manual as one reads it: how long, how much and what to bring first, then each step with who does it and how long it takes. Nothing is left
// blank: what costs nothing says so.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { BodyText, Card, DescriptionList, LinkButton, List, Section, Stack, Table, Text, Trail } from '#src/ui/index.ts'
import type { Kind, Manual } from '../schema.ts'
import { linesOf, timeText, totalText } from '../show.ts'
import { publishingWords } from '../words.ts'

interface Props {
  readonly lang: Lang
  readonly kind: Kind
  readonly manual: Manual
  readonly body: string
}

export function ManualBody({ lang, kind, manual, body }: Props) {
  const w = publishingWords(lang).site
  const isService = kind === 'service-manual'
  return (
    <Stack gap="lg">
      {isService ? (
        <Card>
          <DescriptionList
            layout="rows"
            items={[
              { term: w.when, value: totalText(manual.steps, lang) },
              { term: w.fee, value: manual.no_fee ? w.noFee : <Lines text={manual.fee} /> },
              { term: w.whereTo, value: <Lines text={manual.channels} /> },
              ...(manual.online === ''
                ? []
                : [
                    {
                      term: w.online,
                      value: (
                        <LinkButton href={manual.online} size="sm">
                          {w.online}
                        </LinkButton>
                      ),
                    },
                  ]),
            ]}
          />
        </Card>
      ) : null}
      {body === '' ? null : <BodyText text={body} />}
      {isService ? (
        <Section id="needs" title={w.needs} look="minor">
          <Papers lang={lang} manual={manual} />
        </Section>
      ) : null}
      <Section id="steps" title={w.steps} look="minor">
        <Stack>
          <Text tone="muted">{fill(w.total, { time: totalText(manual.steps, lang) })}</Text>
          <Card>
            <Trail
              lang={lang}
              label={w.steps}
              headingLevel={3}
              items={manual.steps.map((step, at) => ({
                state: 'next',
                number: at + 1,
                title: step.what,
                time: timeText(step, lang),
                note: step.who,
                ...(step.note === '' ? {} : { body: <Text size="sm">{step.note}</Text> }),
              }))}
            />
          </Card>
        </Stack>
      </Section>
      <More id="conditions" title={isService ? w.conditions : w.scope} text={manual.conditions} />
      <More id="law" title={w.law} text={manual.law} />
      <More id="complaints" title={w.complaints} text={manual.complaints} />
    </Stack>
  )
}

function Papers({ lang, manual }: Pick<Props, 'lang' | 'manual'>) {
  const w = publishingWords(lang).site
  if (manual.papers.length === 0) return <Text>{w.noPapers}</Text>
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={w.needs}
        rows={manual.papers}
        columns={[
          { key: 'name', label: w.file, head: true, cell: paper => paper.name },
          { key: 'copies', label: w.paperCopies, cell: paper => paper.copies || '1' },
          { key: 'from', label: w.paperFrom, cell: paper => paper.from || '–' },
        ]}
      />
    </Card>
  )
}

function More({ id, title, text }: { id: string; title: string; text: string }) {
  if (text.trim() === '') return null
  return (
    <Section id={id} title={title} look="minor">
      <BodyText text={text} level={3} />
    </Section>
  )
}

function Lines({ text }: { text: string }) {
  const lines = linesOf(text)
  return lines.length === 1 ? <Text inline>{lines[0]}</Text> : <List items={lines} />
}
