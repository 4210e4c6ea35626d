// /track/:code/sent: it arrived; the code in large letters, to write down, copy, photograph or print.
import { toString as drawQr } from 'qrcode'
import { fill } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  ButtonRow,
  Card,
  CopyButton,
  LinkButton,
  PageHead,
  QrPicture,
  Read,
  Row,
  ScreenOnly,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { wordsIn } from '../../forms/public.ts'
import { casesWords } from '../words.ts'
import { caseAt } from './office-parts.tsx'
import { FIND, trackAt, trackedByCode } from './track.tsx'
import { weekdayText } from './track-parts.tsx'

export const trackSent = page({
  path: `${FIND}/:code/sent`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: casesWords,
  secret: true,
  load: async (tx, { params, origin, lang }) => {
    const found = await trackedByCode(tx, params.code ?? '')
    return found && { ...found, qr: await drawQr(`${origin}${href(lang, trackAt(found.row.code))}`, { type: 'svg' }) }
  },
  view: ({ row, form, qr, phone }, { lang, origin }) => {
    const w = casesWords(lang).sentPage
    return {
      title: w.title,
      within: FIND,
      crumbs: [{ href: FIND, text: casesWords(lang).find.title }, { text: w.title }],
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead title={w.title} lead={wordsIn(form.title, lang)} />
            {row.is_urgent ? (
              <Alert tone="error" icon="zap" title={w.urgent}>
                {phone}
              </Alert>
            ) : null}
            <Card title={w.code}>
              <Stack>
                <Row>
                  <Text size="xl" strong>
                    {row.code}
                  </Text>
                  <CopyButton lang={lang} text={`${origin}${href(lang, trackAt(row.code))}`} label={w.copy} />
                </Row>
                <Row>
                  <QrPicture svg={qr} label={w.qr} />
                </Row>
                <Text>{w.lead}</Text>
                <Text tone="muted">{fill(w.next, { day: weekdayText(row.due_on, lang) })}</Text>
                {row.person_mail === '' ? null : <Text tone="muted">{w.mail}</Text>}
                <Text tone="muted">{w.print}</Text>
              </Stack>
            </Card>
            {row.by_staff === null ? null : (
              <ScreenOnly>
                <Card title={w.counter}>
                  <ButtonRow>
                    <LinkButton href={href(lang, caseAt(row.id, 'request.pdf'))} icon="printer">
                      {w.counterPrint}
                    </LinkButton>
                    <LinkButton href={href(lang, caseAt(row.id))} variant="quiet">
                      {w.counterOpen}
                    </LinkButton>
                  </ButtonRow>
                </Card>
              </ScreenOnly>
            )}
            <ButtonRow>
              <LinkButton href={href(lang, trackAt(row.code))} size="lg">
                {w.follow}
              </LinkButton>
              <LinkButton href={href(lang, '/services')} variant="quiet">
                {w.another}
              </LinkButton>
            </ButtonRow>
          </Stack>
        </Read>
      ),
    }
  },
})
