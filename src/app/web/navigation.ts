// The menu of the office: which features stand in it, in which group, and in which order.

import { bringWords } from '#src/features/bring/public.ts'
import { deskWords } from '#src/features/cases/public.ts'
import { disclosureWords } from '#src/features/disclosure/public.ts'
import { linkWatchWords } from '#src/features/link-watch/public.ts'
import { makeNav, type NavEntry, officeWords } from '#src/features/office/public.ts'
import { outletsWords } from '#src/features/outlets/public.ts'
import { placesWords } from '#src/features/places/public.ts'
import { builderWords, petsWords, planWords } from '#src/features/services/public.ts'
import { siteWords } from '#src/features/site/public.ts'
import { inBoth } from '#src/kernel/lang.ts'

const word = (key: keyof ReturnType<typeof officeWords>['nav']) => inBoth(lang => officeWords(lang).nav[key])
const siteWord = (of: (words: ReturnType<typeof siteWords>) => string) => inBoth(lang => of(siteWords(lang)))

const publicationCalendar = inBoth(lang => disclosureWords(lang).calendar.title)
const products = inBoth(lang => disclosureWords(lang).products.title)
const onlineServices = inBoth(lang => builderWords(lang).list.title)
const places = inBoth(lang => placesWords(lang).title)
const pets = inBoth(lang => petsWords(lang).list.title)
const dayPlan = inBoth(lang => planWords(lang).list.title)
const brought = inBoth(lang => bringWords(lang).list.nav)
const cases = inBoth(lang => deskWords(lang).title)
const links = inBoth(lang => linkWatchWords(lang).title)
const outlets = inBoth(lang => outletsWords(lang).list.title)

const menu: NavEntry = { href: '/office/menu', words: word('menu'), icon: 'menu', may: 'signed-in' }

export const officeNav = makeNav(
  [
    { entries: [{ href: '/office', words: word('home'), icon: 'house', may: 'signed-in', onBar: word('home') }] },
    {
      words: word('groupYear'),
      entries: [
        {
          href: '/office/my-steps',
          words: word('mySteps'),
          icon: 'list-checks',
          may: 'step:report',
          onBar: word('mySteps'),
        },
        {
          href: '/office/measures',
          words: word('measures'),
          icon: 'calendar-range',
          may: 'plan:read',
          onBar: word('measuresShort'),
        },
        { href: '/office/bring', words: brought, icon: 'file-plus', may: 'paper:bring' },
        { href: '/office/measures/progress', words: word('progress'), icon: 'chart-gantt', may: 'plan:read' },
        { href: '/office/measures/check', words: word('check'), icon: 'badge-check', may: 'plan:read' },
        { href: '/office/measures/rounds', words: word('rounds'), icon: 'calendar-days', may: 'plan:read' },
        { href: '/office/reports', words: word('reports'), icon: 'file-text', may: 'plan:read' },
        { href: '/office/scores', words: word('scores'), icon: 'trending-up', may: 'score:read' },
        {
          href: '/office/evidence',
          words: word('evidence'),
          icon: 'camera',
          may: 'evidence:read',
          onBar: word('evidence'),
        },
        { href: '/office/facts', words: word('facts'), icon: 'rows-3', may: 'evidence:read' },
        { href: '/office/risks', words: word('risks'), icon: 'shield-alert', may: 'risk:read' },
        { href: '/office/operations', words: word('operations'), icon: 'briefcase', may: 'operation:read' },
        { href: '/office/oit', words: word('oit'), icon: 'badge-check', may: 'item:read' },
        { href: '/office/calendar', words: publicationCalendar, icon: 'calendar-clock', may: 'item:read' },
        { href: '/office/links', words: links, icon: 'globe', may: 'item:read' },
        { href: '/office/frameworks', words: word('frameworks'), icon: 'book-open', may: 'score:read' },
      ],
    },
    {
      words: cases,
      entries: [
        { href: '/office/cases', words: cases, icon: 'inbox', may: 'case:read' },
        { href: '/office/services', words: onlineServices, icon: 'smartphone', may: 'plan:read' },
        { href: '/office/services/plan', words: dayPlan, icon: 'truck', may: 'case:read' },
        { href: '/office/services/pets', words: pets, icon: 'paw-print', may: 'case:read' },
      ],
    },
    {
      words: word('groupPublic'),
      entries: [
        {
          href: '/office/publications',
          words: word('publications'),
          icon: 'newspaper',
          may: 'publication:read',
          onBar: word('publicationsShort'),
        },
        { href: '/office/outlets', words: outlets, icon: 'messages-square', may: 'publication:read' },
        { href: '/office/products', words: products, icon: 'archive', may: 'publication:read' },
        {
          href: '/office/site/channels',
          words: siteWord(w => w.channels.title),
          icon: 'phone',
          may: 'publication:read',
        },
        { href: '/office/site/texts', words: siteWord(w => w.texts.title), icon: 'book-text', may: 'site:edit' },
        { href: '/office/site/executives', words: siteWord(w => w.who.cards.title), icon: 'id-card', may: 'site:edit' },
        { href: '/office/site/look', words: siteWord(w => w.look.title), icon: 'image', may: 'site:edit' },
        {
          href: '/office/site/visits',
          words: siteWord(w => w.statistics.carried.title),
          icon: 'chart-column',
          may: 'site:edit',
        },
      ],
    },
    {
      words: word('groupRoutine'),
      entries: [
        {
          href: '/office/signing',
          words: word('signing'),
          icon: 'pen-line',
          may: 'letter:read',
          onBar: word('signingShort'),
          barFirstFor: 'letter:sign',
        },
        { href: '/office/letters', words: word('letters'), icon: 'stamp', may: 'letter:read' },
        { href: '/office/circulars', words: word('circulars'), icon: 'mails', may: 'signed-in' },
      ],
    },
    {
      words: word('groupOrganisation'),
      entries: [
        {
          href: '/office/people',
          words: word('people'),
          icon: 'users-round',
          may: 'people:read',
          onBar: word('people'),
        },
        {
          href: '/office/units',
          words: word('units'),
          icon: 'list-tree',
          may: 'people:read',
          onBar: word('unitsShort'),
        },
        {
          href: '/office/acting',
          words: word('acting'),
          icon: 'user-round-check',
          may: 'people:read',
          onBar: word('actingShort'),
        },
        { href: '/office/agency', words: word('agency'), icon: 'building-2', may: 'agency:read' },
        { href: '/office/agency/channels', words: word('channels'), icon: 'phone', may: 'agency:read' },
        { href: '/office/places', words: places, icon: 'map-pin', may: 'agency:read' },
        { href: '/office/agency/calendar', words: word('calendar'), icon: 'calendar-days', may: 'agency:read' },
      ],
    },
    {
      words: word('groupSystem'),
      entries: [
        { href: '/office/outbox', words: word('outbox'), icon: 'mail', may: 'outbox:manage' },
        { href: '/office/ledger', words: word('ledger'), icon: 'rows-3', may: 'ledger:read' },
        { href: '/', words: word('site'), icon: 'globe', may: 'signed-in' },
      ],
    },
  ],
  menu,
)
