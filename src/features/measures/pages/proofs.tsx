// Evidence in a row under what it proves: small pictures, and words for what has a state that matters.
import type { Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { type IconName, Thumbnails } from '#src/ui/index.ts'
import type { ProofPicture } from '../picture.ts'
import { measuresWords } from '../words.ts'

const SHOWN = 4

export function Proofs({ lang, proofs, add }: { lang: Lang; proofs: readonly ProofPicture[]; add?: string }) {
  const { doing: w } = measuresWords(lang)
  const shown = proofs.slice(0, SHOWN)
  const rest = proofs.length - shown.length
  const first = proofs[SHOWN]
  return (
    <Thumbnails
      items={shown.map(proof => ({
        href: href(lang, `/office/evidence/${proof.evidenceId}`),
        label: labelOf(proof, lang),
        ...(proof.mediaType.startsWith('image/') ? { picture: `/office/evidence/${proof.evidenceId}/thumb` } : {}),
        icon: iconOf(proof),
      }))}
      {...(rest > 0 && first
        ? {
            more: {
              href: href(lang, `/office/evidence/${first.evidenceId}`),
              label: w.moreEvidence.replace('{count}', String(rest)),
            },
          }
        : {})}
      {...(add ? { add: { href: href(lang, add), label: w.addEvidence } } : {})}
    />
  )
}

function labelOf(proof: ProofPicture, lang: Lang): string {
  const { doing: w } = measuresWords(lang)
  return [
    proof.title,
    proof.state === 'accepted' ? '' : w.evidenceStates[proof.state],
    proof.link === 'dead' ? w.linkDead : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function iconOf(proof: ProofPicture): IconName {
  if (proof.kind === 'link') return 'link'
  return proof.kind === 'fact' ? 'rows-3' : 'file-text'
}
