// Gallery: evidence, fingerprints and paper.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

// not a readable code: its place and quiet zone are what is shown
const qr = '<svg viewBox="0 0 9 9"><path d="M1 1h3v3H1zM5 1h3v3H5zM1 5h3v3H1zM5 5h1v1H5zM7 7h1v1H7z"/></svg>'

export function Papers({ lang }: { lang: Lang }) {
  const { papers: words, actions } = galleryWords(lang)
  const add = { href: '#g-papers', label: actions.more }
  return (
    <ui.Columns
      kind="site"
      aside={
        <>
          <ui.Card title="SHA-256" level={3} icon="fingerprint">
            <ui.Fingerprint lang={lang} value="7c1e40b9a2d893f05be61d47c83af92506deb1749a3c8e52d7f120ab64c5e98d" />
          </ui.Card>
          <ui.Card title={words.links} level={3} tone="error">
            <ui.LinkDays label={words.links} days={Array.from({ length: 30 }, (_, day) => day !== 19)} />
          </ui.Card>
          <ui.QrPicture svg={qr} label="example.go.th" />
          <ui.Thumbnails
            items={[{ href: '#g-papers', label: words.evidence[0]?.title ?? '', icon: 'image' }]}
            more={{ href: '#g-papers', label: '+2' }}
            add={add}
          />
        </>
      }
    >
      <ui.EvidenceGrid
        items={words.evidence.map((piece, index) => ({
          ...piece,
          href: '#g-papers',
          icon: index === 0 ? 'image' : 'file-text',
        }))}
        add={add}
      />
      <ui.Card padding="none">
        <ui.EvidencePhoto
          src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'%3E%3Cpath fill='%23789' d='M0 3l1-1 1 1 1-2 1 2z'/%3E%3C/svg%3E"
          alt={words.evidence[0]?.title ?? ''}
          href="#g-papers"
          width={640}
          height={480}
        />
      </ui.Card>
      <ui.PreviewPaper
        label={words.preview}
        note={words.page}
        actions={
          <ui.LinkButton href="#g-papers" size="sm" variant="quiet" icon="download">
            PDF
          </ui.LinkButton>
        }
      >
        <ui.Heading level={3} look="card">
          {words.memo}
        </ui.Heading>
        <ui.Text>{words.memoText}</ui.Text>
        <ui.PaperMine>{words.mine}</ui.PaperMine>
      </ui.PreviewPaper>
      <ui.BesideSource
        title={words.source.title}
        open={words.source.open}
        note={words.source.note}
        none={words.nothing}
        rows={[
          {
            label: words.source.row,
            cells: words.source.cells.map(([head = '', text = ''], at) => ({
              mark: `p-${at}`,
              head,
              text,
              unsure: at === 1,
            })),
          },
        ]}
      >
        <ui.FromPlaces marks={['p-1']}>
          <ui.TextField lang={lang} name="source-who" label={words.source.cells[1]?.[0] ?? ''} />
        </ui.FromPlaces>
        <ui.Renewed id="g-renewed">
          <ui.Text size="sm">{words.source.renewed}</ui.Text>
        </ui.Renewed>
      </ui.BesideSource>
      <ui.TwoTexts
        before={{ label: words.stored }}
        after={{ label: words.sent }}
        pieces={words.pieces}
        nothing={words.nothing}
      />
    </ui.Columns>
  )
}
