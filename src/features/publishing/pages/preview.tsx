// /office/publications/:id/preview: the working copy as the public would see it, in the shell of the site.
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Alert, LinkButton, PageHead, Stack } from '#src/ui/index.ts'
import { publicationById } from '../queries.ts'
import { inLangOf } from '../rules.ts'
import { publishingWords } from '../words.ts'
import { Article } from './article.tsx'
import { LIST, officeAt } from './parts.tsx'

export const publicationPreview = page({
  path: `${LIST}/:id/preview`,
  shell: 'site',
  may: 'publication:read',
  ledger: 'none',
  queries: 8,
  words: publishingWords,
  load: (tx, visit) => publicationById(tx, idOf(visit)),
  view: (row, { lang }) => {
    const w = publishingWords(lang)
    const title = inLangOf(row.draft, 'title', lang)
    return {
      title: `${w.previewing.title}: ${title}`,
      description: w.previewing.what,
      crumbs: [{ href: officeAt(row.id), text: w.previewing.back }, { text: w.previewing.title }],
      body: (
        <Stack gap="lg">
          <Alert
            tone="now"
            icon="eye"
            title={w.previewing.what}
            actions={
              <LinkButton variant="quiet" href={href(lang, officeAt(row.id))}>
                {w.previewing.back}
              </LinkButton>
            }
          />
          <PageHead title={title} lead={inLangOf(row.draft, 'summary', lang)} />
          <Article lang={lang} kind={row.kind} content={row.draft} media="/office/media" />
        </Stack>
      ),
    }
  },
})
