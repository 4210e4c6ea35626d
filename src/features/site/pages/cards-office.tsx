// /office/site/executives: who is shown to the public, and what of them; and the form for one person.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { acceptAttribute, pictures } from '#src/platform/files/kinds.ts'
import { ticked } from '#src/platform/http/fields.ts'
import { optionalFile } from '#src/platform/http/file-fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Card,
  Checkbox,
  EmptyState,
  FileField,
  FormOnPage,
  Link,
  LinkButton,
  PageHead,
  PersonName,
  Stack,
  Table,
  TextField,
} from '#src/ui/index.ts'
import { houseOf, inWords, nameOf } from '../../people/public.ts'
import { editCard } from '../actions/edit-card.ts'
import { type CardRow, cardOfStaff, publicCards } from '../queries-cards.ts'
import { EditCard } from '../schema.ts'
import { leadingPeople } from '../who.ts'
import { siteWords } from '../words.ts'

const PATH = '/office/site/executives'
const LIMIT = 10 * 1024 * 1024

function shownOf(card: CardRow | undefined, lang: Lang): string {
  const w = siteWords(lang).who.cards
  const has = [
    card?.office_phone ? w.has.phone : '',
    card?.office_mail ? w.has.mail : '',
    card?.photo_id ? w.has.photo : '',
  ].filter(Boolean)
  return has.join(', ') || w.nothing
}

const list = page({
  path: PATH,
  shell: 'office',
  may: 'site:edit',
  ledger: 'none',
  queries: 11,
  words: siteWords,
  load: async tx => leadingPeople(await houseOf(tx), await publicCards(tx)),
  view: (people, { lang }) => {
    const w = siteWords(lang).who.cards
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              <LinkButton href={href(lang, '/executives')} variant="quiet" icon="globe">
                {w.see}
              </LinkButton>
            }
          />
          <Card padding="none">
            {people.length === 0 ? (
              <EmptyState icon="users-round" title={w.emptyTitle}>
                {w.empty}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                rows={people}
                columns={[
                  {
                    key: 'post',
                    label: w.post,
                    head: true,
                    cell: ({ post }) => inWords(post.name_th, post.name_en, lang),
                  },
                  { key: 'name', label: w.name, cell: ({ holder }) => <PersonName name={nameOf(holder, lang)} /> },
                  { key: 'shown', label: w.shown, cell: ({ card }) => shownOf(card, lang) },
                  {
                    key: 'do',
                    label: w.manage,
                    cell: ({ holder }) => <Link href={href(lang, `${PATH}/${holder.staff_id}`)}>{w.edit}</Link>,
                  },
                ]}
              />
            )}
          </Card>
        </Stack>
      ),
    }
  },
})

/** Somebody who holds a leading post or stands in for one today; nobody else has a card. */
async function leader(tx: Tx, staffId: string) {
  const found = leadingPeople(await houseOf(tx), []).find(one => one.holder.staff_id === staffId)
  return found && { ...found, card: await cardOfStaff(tx, staffId) }
}

const edit = page({
  path: `${PATH}/:id`,
  shell: 'office',
  may: 'site:edit',
  ledger: 'site.card-changed',
  words: siteWords,
  files: [{ field: 'photo', accept: pictures, limit: LIMIT }],
  input: EditCard.extend({ photo: optionalFile(), without: ticked() }),
  load: (tx, visit) => leader(tx, idOf(visit)),
  values: ({ card }) => ({
    office_phone: card?.office_phone ?? '',
    office_mail: card?.office_mail ?? '',
    photo_alt_th: card?.photo_alt_th ?? '',
    photo_alt_en: card?.photo_alt_en ?? '',
    _version: String(card?.version ?? 0),
  }),
  run: async (tx, input, visit) => {
    const found = await leader(tx, idOf(visit))
    if (!found) return { ok: false, because: 'not-found' }
    const done = await editCard(tx, visit.store, found.holder.staff_id, input)
    return done.ok ? ok({ to: PATH, notice: 'card-saved' }) : done
  },
  view: ({ holder, card }, { lang }, form) => {
    const w = siteWords(lang).who.cards
    const title = w.editTitle.replace('{name}', nameOf(holder, lang))
    return {
      title,
      within: PATH,
      crumbs: [{ href: PATH, text: w.title }, { text: nameOf(holder, lang) }],
      body: (
        <FormOnPage
          lang={lang}
          title={title}
          action={href(lang, `${PATH}/${holder.staff_id}`)}
          back={href(lang, PATH)}
          go={w.save}
          cancel={w.cancel}
          multipart
          hidden={form.hidden}
        >
          <TextField lang={lang} label={w.officePhone} optional {...form.field('office_phone')} />
          <TextField lang={lang} label={w.officeMail} optional {...form.field('office_mail')} />
          <FileField
            lang={lang}
            name="photo"
            label={w.photo}
            hint={w.photoHint}
            optional
            error={form.error('photo')}
            accept={acceptAttribute(pictures)}
            kinds="PNG, JPG, WebP"
            maxSize="10 MB"
          />
          <TextField lang={lang} label={w.alt} hint={w.altHint} optional {...form.field('photo_alt_th')} />
          <TextField lang={lang} label={w.altEn} optional {...form.field('photo_alt_en')} />
          {card?.photo_id ? <Checkbox lang={lang} name="without" value="yes" label={w.without} /> : null}
        </FormOnPage>
      ),
    }
  },
})

export const cardsOffice = [list, edit]
