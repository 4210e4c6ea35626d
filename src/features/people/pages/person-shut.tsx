// /office/people/:id/disable and /enable: shuts somebody out at once, and lets her in again. Both ask for a reason.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { TextField } from '#src/ui/index.ts'
import { disableStaff } from '../actions/disable-staff.ts'
import { enableStaff } from '../actions/enable-staff.ts'
import { WithReason } from '../schema.ts'
import { nameOf } from '../show.ts'
import { endSessions } from '../sign-in/account.ts'
import type { Doors } from '../sign-in/doors.ts'
import { askFor } from '../who.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const personDisable = (doors: Doors) =>
  page({
    path: '/office/people/:id/disable',
    shell: 'office',
    may: 'people:manage',
    ledger: 'staff.disabled',
    words: peopleWords,
    input: WithReason,
    load: async (tx, visit) => (await askFor(tx, idOf(visit), 'disable'))?.staff,
    values: staff => ({ _version: String(staff.version) }),
    run: async (tx, input, visit) => {
      const done = await disableStaff(tx, idOf(visit), input)
      if (!done.ok) return done
      if (done.value.userId) await endSessions(doors.auth(visit), done.value.userId)
      return ok({ to: `/office/people/${idOf(visit)}`, notice: 'staff-disabled' })
    },
    view: (staff, { lang }, form) => {
      const { shutting: w, common } = peopleWords(lang)
      const back = `/office/people/${staff.id}`
      return {
        title: w.disableTitle,
        within: '/office/people',
        crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.disableTitle }),
        body: (
          <FormPage
            lang={lang}
            title={w.disableTitle}
            lead={w.disableLead.replace('{name}', nameOf(staff, lang))}
            action={`${back}/disable`}
            back={back}
            go={w.disableGo}
            danger
            form={form}
          >
            <TextField lang={lang} label={common.reason} {...form.field('reason')} />
          </FormPage>
        ),
      }
    },
  })

export const personEnable = page({
  path: '/office/people/:id/enable',
  shell: 'office',
  may: 'people:manage',
  ledger: 'staff.enabled',
  words: peopleWords,
  input: WithReason,
  load: async (tx, visit) => (await askFor(tx, idOf(visit), 'enable'))?.staff,
  values: staff => ({ _version: String(staff.version) }),
  run: async (tx, input, visit) => {
    const done = await enableStaff(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/people/${idOf(visit)}`, notice: 'staff-enabled' }) : done
  },
  view: (staff, { lang }, form) => {
    const { shutting: w, common } = peopleWords(lang)
    const back = `/office/people/${staff.id}`
    return {
      title: w.enableTitle,
      within: '/office/people',
      crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.enableTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.enableTitle}
          lead={w.enableLead.replace('{name}', nameOf(staff, lang))}
          action={`${back}/enable`}
          back={back}
          go={w.enableGo}
          form={form}
        >
          <TextField lang={lang} label={common.reason} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
