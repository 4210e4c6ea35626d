// One publication as the public reads it: the same for its page, for an earlier version of it and for the preview. The reader's question is
// answered first, who answers for it stands aside.
import { fill, type Lang } from '#src/kernel/lang.ts'
import {
  BodyText,
  Card,
  DescriptionList,
  LeadPhoto,
  Link,
  LinkButton,
  Muted,
  PhotoGrid,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import { inLangOf } from '../rules.ts'
import { type Content, isManual, type Kind } from '../schema.ts'
import { heldText, sizeText } from '../show.ts'
import { publishingWords } from '../words.ts'
import { ManualBody } from './manual-body.tsx'

export interface ArticleProps {
  readonly lang: Lang
  readonly kind: Kind
  readonly content: Content
  /** Where its photos and files are asked for: public, or in the office while it is prepared. */
  readonly media: '/media' | '/office/media'
}

export function Article({ lang, kind, content, media }: ArticleProps) {
  const w = publishingWords(lang).site
  const [first, ...others] = content.photos.map(photo => ({
    src: `${media}/${photo.file}/wide`,
    href: `${media}/${photo.file}/whole`,
    alt: (lang === 'en' ? photo.alt_en : '') || photo.alt_th,
    width: photo.width,
    height: photo.height,
  }))
  const body = inLangOf(content, 'body', lang)
  const facts = [
    ...(content.ref === '' ? [] : [{ term: w.ref, value: content.ref }]),
    ...(kind === 'activity' && content.from !== null
      ? [{ term: publishingWords(lang).form.from, value: heldText(content, lang) }]
      : []),
    ...(kind === 'document' && content.from !== null ? [{ term: w.period, value: heldText(content, lang) }] : []),
    ...(content.place === '' ? [] : [{ term: w.place, value: content.place }]),
  ]
  return (
    <Stack gap="lg">
      {lang === 'en' && content.title_en === '' ? <Muted>{w.thaiOnly}</Muted> : null}
      {facts.length > 0 ? (
        <Card>
          <DescriptionList layout="rows" items={facts} />
        </Card>
      ) : null}
      {first ? <LeadPhoto photo={first} /> : null}
      {isManual(kind) && content.manual ? (
        <ManualBody lang={lang} kind={kind} manual={content.manual} body={body} />
      ) : body === '' ? null : (
        <BodyText text={body} />
      )}
      {content.url === '' ? null : (
        <p>
          <LinkButton href={content.url} icon="external-link">
            {w.openLink}
          </LinkButton>
        </p>
      )}
      {others.length > 0 ? (
        <Section id="photos" title={fill(w.photos, { count: content.photos.length })} look="minor">
          <PhotoGrid
            label={fill(w.photos, { count: content.photos.length })}
            photos={others.map(photo => ({ ...photo, src: photo.src.replace(/wide$/, 'small') }))}
          />
        </Section>
      ) : null}
      <Files lang={lang} content={content} media={media} />
    </Stack>
  )
}

function Files({ lang, content, media }: Omit<ArticleProps, 'kind'>) {
  const w = publishingWords(lang).site
  if (content.files.length === 0) return null
  return (
    <Section id="files" title={w.files} look="minor">
      <Card padding="none">
        <Table
          lang={lang}
          caption={w.files}
          layout="items"
          rows={content.files}
          columns={[
            {
              key: 'title',
              label: w.file,
              head: true,
              phone: 'title',
              cell: file => (
                <Link href={`${media}/${file.file}/${encodeURIComponent(file.name)}`}>{file.title_th}</Link>
              ),
            },
            {
              key: 'kind',
              label: w.size,
              phone: 'note',
              nowrap: true,
              cell: file => (
                <Text size="sm" tone="muted" inline>
                  {`${/\.([a-z0-9]{2,5})$/i.exec(file.name)?.[1]?.toUpperCase() ?? ''} ${sizeText(file.size)}`.trim()}
                </Text>
              ),
            },
          ]}
        />
      </Card>
    </Section>
  )
}
