// /office/agency/edit: one form for the agency's own data.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Form,
  LinkButton,
  PageHead,
  Radios,
  Read,
  Select,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { editAgency } from '../actions/edit-agency.ts'
import { agencyCard, inLang } from '../card.ts'
import { provinces } from '../provinces.ts'
import { EditAgency } from '../schema.ts'
import { agencyWords } from '../words.ts'

export const settingsEdit = page({
  path: '/office/agency/edit',
  shell: 'office',
  may: 'agency:edit',
  ledger: 'agency.changed',
  words: agencyWords,
  input: EditAgency,
  load: agencyCard,
  values: ({ row }) => ({
    name_th: row.name_th,
    name_en: row.name_en,
    province_code: row.province_code,
    district_th: row.district_th,
    district_en: row.district_en,
    address_th: row.address_th,
    address_en: row.address_en,
    office_hours_th: row.office_hours_th,
    office_hours_en: row.office_hours_en,
    website: row.website,
    numerals: row.numerals,
    _version: String(row.version),
  }),
  run: async (tx, input) => {
    const done = await editAgency(tx, input)
    return done.ok ? ok({ to: '/office/agency', notice: 'agency-saved' }) : done
  },
  view: (card, { lang }, form) => {
    const w = agencyWords(lang).settings
    const nameHint = w.nameHint.replace('{kind}', inLang(card.words.kindName, lang))
    return {
      title: w.edit,
      within: '/office/agency',
      crumbs: [{ href: '/office/agency', text: w.title }, { text: w.edit }],
      body: (
        <Read>
          <PageHead title={w.edit} />
          <Form lang={lang} action={href(lang, '/office/agency/edit')} hidden={form.hidden} guard>
            <TextField lang={lang} label={w.name_th} hint={nameHint} {...form.field('name_th')} />
            <TextField lang={lang} label={w.name_en} {...form.field('name_en')} />
            <Select
              lang={lang}
              label={w.province_code}
              options={[
                ...(card.isDemo ? [{ value: '00', label: w.example }] : []),
                ...provinces.map(({ code, name }) => ({ value: code, label: inLang(name, lang) })),
              ]}
              {...form.field('province_code')}
            />
            <TextField lang={lang} label={w.district_th} {...form.field('district_th')} />
            <TextField lang={lang} label={w.district_en} optional {...form.field('district_en')} />
            <TextArea lang={lang} label={w.address_th} rows={3} optional {...form.field('address_th')} />
            <TextArea lang={lang} label={w.address_en} rows={3} optional {...form.field('address_en')} />
            <TextField
              lang={lang}
              label={w.office_hours_th}
              hint={w.officeHoursHint}
              optional
              {...form.field('office_hours_th')}
            />
            <TextField lang={lang} label={w.office_hours_en} optional {...form.field('office_hours_en')} />
            <TextField
              lang={lang}
              type="url"
              label={w.website}
              hint={w.websiteHint}
              optional
              {...form.field('website')}
            />
            <Radios
              lang={lang}
              label={w.numerals}
              hint={w.numeralsHint}
              options={[
                { value: 'arabic', label: w.arabic },
                { value: 'thai', label: w.thai },
              ]}
              {...form.field('numerals')}
            />
            <ButtonRow>
              <Button size="lg">{w.save}</Button>
              <LinkButton href={href(lang, '/office/agency')} variant="ghost">
                {w.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Read>
      ),
    }
  },
})
