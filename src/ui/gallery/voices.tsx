// Gallery: letters, links and running text.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

export function Voices({ lang }: { lang: Lang }) {
  const { voices: words } = galleryWords(lang)
  const tones = Object.entries(words.tones) as [ui.TextTone, string][]
  return (
    <ui.Grid>
      <ui.Card>
        <ui.Stack gap="sm">
          <ui.Heading level={3} look="section">
            {words.page}
          </ui.Heading>
          <ui.Heading level={3} look="minor">
            {words.section}
          </ui.Heading>
          <ui.Heading level={3} look="card" icon="house">
            {words.card}
          </ui.Heading>
          <ui.Heading level={4} look="quiet">
            {words.card}
          </ui.Heading>
          <ui.Lead>{words.lead}</ui.Lead>
          <ui.Text>
            {words.text} <ui.Link href="#g-voices">{words.link}</ui.Link> <ui.Strong>{words.small}</ui.Strong>{' '}
            <ui.PersonName name={words.person} /> <ui.Nowrap>2569</ui.Nowrap> <ui.Num>1,234</ui.Num>{' '}
            <ui.Muted>{words.small}</ui.Muted>
          </ui.Text>
          <ui.Small>
            {words.small} <ui.Time value="2026-04-21">21/4</ui.Time> <ui.Code>{words.code}</ui.Code>
            <ui.SrOnly>{words.small}</ui.SrOnly>
          </ui.Small>
          <ui.Divider />
          <ui.Row>
            {tones.map(([tone, text]) => (
              <ui.Text tone={tone} strong inline>
                {text}
              </ui.Text>
            ))}
          </ui.Row>
          <ui.IconText icon="phone">0 0000 0000</ui.IconText>
          <ui.IconText icon="circle-check" tone="success" strong small>
            {words.lead}
          </ui.IconText>
          <ui.Link href="#g-voices" icon="download" small>
            {words.link}
          </ui.Link>
          <ui.Link href="https://example.go.th/" external nowrap>
            {words.link}
          </ui.Link>
          <ui.List marker="number" items={words.prose.slice(2, 4)} />
        </ui.Stack>
      </ui.Card>
      <ui.Card>
        <ui.Prose>
          <h3>{words.prose[0]}</h3>
          <p>{words.prose[1]}</p>
          <ul>
            <li>{words.prose[2]}</li>
            <li>{words.prose[3]}</li>
          </ul>
          <blockquote>{words.prose[4]}</blockquote>
        </ui.Prose>
        <ui.PrintOnly>{words.code}</ui.PrintOnly>
        <ui.ScreenOnly>
          <ui.Preformatted id="letter">{words.letter}</ui.Preformatted>
        </ui.ScreenOnly>
      </ui.Card>
    </ui.Grid>
  )
}
