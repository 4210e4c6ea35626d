// Gallery: badges, marks of provenance, alerts, progress, emptiness.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

const tones = ['done', 'doing', 'soon', 'missing', 'late', 'idle', 'returned', 'sealed', 'none', 'now'] as const
const plainTones = ['done', 'doing', 'soon', 'idle'] as const
const alertTones = ['info', 'success', 'warning', 'error'] as const

export function States({ lang }: { lang: Lang }) {
  const { states: words } = galleryWords(lang)
  return (
    <ui.Grid top>
      <ui.Stack gap="lg">
        <ui.Card title={words.badges} level={3}>
          <ui.Row>
            {tones.map(tone => (
              <ui.Badge lang={lang} tone={tone} />
            ))}
          </ui.Row>
          <ui.Row gap="md">
            <ui.Quote lang={lang} written="th" note={words.plain}>
              {words.plain}
            </ui.Quote>
            <ui.Muted>{words.plain}</ui.Muted>
            {plainTones.map(tone => (
              <ui.Badge lang={lang} tone={tone} plain />
            ))}
            <ui.Tag icon="newspaper">{words.tag}</ui.Tag>
          </ui.Row>
        </ui.Card>
        <ui.Outbox lang={lang} />
        <ui.Conditional when={{ question: 'a', is: 'b' }} asked>
          <ui.Muted>{words.plain}</ui.Muted>
        </ui.Conditional>
        <Proofs lang={lang} />
        <ui.Card>
          <ui.Stack>
            <ui.Progress lang={lang} label={words.progress} value={12} max={24} note={words.progressNote} />
            <ui.Progress lang={lang} label={words.waiting} />
          </ui.Stack>
        </ui.Card>
      </ui.Stack>
      <ui.Stack gap="lg">
        <ui.Stack gap="sm">
          {alertTones.map(tone => (
            <ui.Alert tone={tone} title={words[tone][0]}>
              {words[tone][1]}
            </ui.Alert>
          ))}
          <ui.Alert
            tone="now"
            label={words.announcement}
            title={words.now[0]}
            actions={
              <ui.Button type="button" size="sm" variant="quiet">
                {words.retry}
              </ui.Button>
            }
          >
            {words.now[1]}
          </ui.Alert>
        </ui.Stack>
        <div>
          <ui.Notice lang={lang} title={words.success[0]}>
            {words.success[1]}
          </ui.Notice>
          <ui.Notice lang={lang} tone="error" title={words.error[0]}>
            {words.error[1]} <ui.Link href="#g-states">{words.retry}</ui.Link>
          </ui.Notice>
        </div>
        <ui.Card padding="none">
          <ui.EmptyState
            title={words.empty[0]}
            actions={
              <>
                <ui.LinkButton href="#g-states" icon="plus">
                  {words.empty[2]}
                </ui.LinkButton>
                <ui.LinkButton href="#g-states" variant="quiet">
                  {words.empty[3]}
                </ui.LinkButton>
              </>
            }
          >
            {words.empty[1]}
          </ui.EmptyState>
        </ui.Card>
      </ui.Stack>
    </ui.Grid>
  )
}

function Proofs({ lang }: { lang: Lang }) {
  const { states: words } = galleryWords(lang)
  return (
    <ui.Card title={words.proofs} level={3}>
      <ui.Grid top>
        <ui.Claim kind="rows" proof={<ui.Proof lang={lang} kind="rows" />}>
          <ui.Text>
            {words.counted} <ui.FactNumber href="#g-states">{words.countedValue}</ui.FactNumber>
          </ui.Text>
        </ui.Claim>
        <ui.Claim
          kind="lock"
          proof={
            <ui.Proof lang={lang} kind="lock">
              {words.frozenProof}
            </ui.Proof>
          }
        >
          <ui.Text>
            {words.frozen} <ui.FactNumber>{words.frozenValue}</ui.FactNumber>
          </ui.Text>
        </ui.Claim>
        <ui.Claim
          kind="file"
          proof={
            <ui.Proof lang={lang} kind="file">
              {words.provenProof}
            </ui.Proof>
          }
        >
          <ui.Text>{words.proven}</ui.Text>
        </ui.Claim>
        <ui.Claim
          kind="quote"
          proof={
            <ui.Proof lang={lang} kind="quote">
              {words.statedProof}
            </ui.Proof>
          }
        >
          <ui.Text>{words.stated}</ui.Text>
        </ui.Claim>
        <ui.Claim kind="rows">
          <ui.BigNumber unit={words.countedValue.split(' ')[1]}>214</ui.BigNumber>
        </ui.Claim>
      </ui.Grid>
    </ui.Card>
  )
}
