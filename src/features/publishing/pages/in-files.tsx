// What was found in the files of a publication beside their words: places that are probably signed, and pages that only a person can look at.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Link, List, Stack, Text } from '#src/ui/index.ts'
import type { Findings, FoundSignature, Unread } from '../findings.ts'
import { pageRanges, partOfPage } from '../rules.ts'
import { publishingWords } from '../words.ts'
import { coverAt } from './cover.tsx'

const MOST_SHOWN = 10

interface Props {
  readonly lang: Lang
  readonly findings: Findings
  /** The publication, for whoever may change it. */
  readonly coverIn?: string | undefined
}

export function FoundInFiles({ lang, findings: { signatures, unread }, coverIn }: Props) {
  const { inFiles: w } = publishingWords(lang)
  return (
    <>
      {signatures.length > 0 ? (
        <Alert tone="warning" title={w.signatures}>
          <Stack gap="sm">
            <List
              items={[
                ...signatures.slice(0, MOST_SHOWN).map(one => <Signed lang={lang} one={one} coverIn={coverIn} />),
                ...(signatures.length > MOST_SHOWN ? [fill(w.more, { count: signatures.length - MOST_SHOWN })] : []),
              ]}
            />
            <Text>{w.signaturesWhat}</Text>
          </Stack>
        </Alert>
      ) : null}
      {unread.length > 0 ? (
        <Alert tone="warning" title={w.unread}>
          <Stack gap="sm">
            <List items={unread.slice(0, MOST_SHOWN).map(one => unreadText(one, lang))} />
            <Text>{w.unreadWhat}</Text>
          </Stack>
        </Alert>
      ) : null}
    </>
  )
}

function Signed({ lang, one, coverIn }: { lang: Lang; one: FoundSignature; coverIn: string | undefined }) {
  const { inFiles: w } = publishingWords(lang)
  const canCover = coverIn !== undefined && one.page !== undefined && one.box !== undefined
  return (
    <>
      {placeText(one, lang)}{' '}
      {canCover ? <Link href={href(lang, coverAt(coverIn, one.file, one.page))}>{w.cover}</Link> : null}
    </>
  )
}

/** ประกาศ · รูปตรงที่ลงชื่อ หน้า 2 ล่างขวา ใกล้ “(นายสมชาย ใจดี)” */
export function placeText({ title, why, page, box, near }: FoundSignature, lang: Lang): string {
  const { inFiles: w, blurring } = publishingWords(lang)
  const place =
    page === undefined
      ? ''
      : box
        ? fill(w.place, { page, part: blurring.parts[partOfPage(box)].toLowerCase() })
        : fill(w.page, { page })
  return [`${title} · ${w.kinds[why]}`, place, near === '' ? '' : fill(w.near, { words: near.slice(0, 80) })]
    .filter(Boolean)
    .join(' ')
}

function unreadText({ title, pages }: Unread, lang: Lang): string {
  const { inFiles: w } = publishingWords(lang)
  return pages.length === 0
    ? fill(w.unreadFile, { file: title })
    : fill(w.unreadPages, { file: title, pages: pageRanges(pages) })
}
