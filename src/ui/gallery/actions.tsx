// Gallery: buttons, menus, dialogs and what opens in place.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

export function Actions({ lang }: { lang: Lang }) {
  const { actions: words } = galleryWords(lang)
  return (
    <ui.Grid>
      <ui.Card title={words.buttons} level={3}>
        <ui.Stack>
          <ui.ButtonRow>
            <ui.Button type="button">{words.send}</ui.Button>
            <ui.Button type="button" variant="quiet" icon="download">
              PDF
            </ui.Button>
            <ui.Button type="button" variant="accent" icon="pen-line">
              {words.sign}
            </ui.Button>
            <ui.Button type="button" variant="ghost" icon="arrow-left">
              {words.back}
            </ui.Button>
            <ui.Button type="button" variant="danger">
              {words.cancelLoan}
            </ui.Button>
          </ui.ButtonRow>
          <ui.ButtonRow>
            <ui.Button type="button" size="sm">
              {words.send}
            </ui.Button>
            <ui.Button type="button" size="sm" variant="quiet" icon="printer" label={words.edit} />
            <ui.Button type="button" size="lg" iconEnd="arrow-right">
              {words.send}
            </ui.Button>
          </ui.ButtonRow>
          <ui.ButtonRow end>
            <ui.LinkButton href="#g-actions" variant="quiet" icon="pencil" current>
              {words.edit}
            </ui.LinkButton>
            <ui.PostButton action="#g-actions" fields={{ id: '1' }} variant="quiet" icon="archive">
              {words.archive}
            </ui.PostButton>
          </ui.ButtonRow>
          <ui.LinkButton href="#g-actions" wide>
            {words.send}
          </ui.LinkButton>
        </ui.Stack>
      </ui.Card>
      <ui.Stack>
        <ui.ButtonRow>
          <ui.Dialog
            lang={lang}
            id="g-dialog"
            title={words.dialogTitle}
            open={{ text: words.cancelLoan, variant: 'danger' }}
            pageHref="#g-actions"
          >
            <ui.Stack>
              <ui.Text>{words.dialogText}</ui.Text>
              <ui.PostButton action="#g-actions" variant="danger">
                {words.cancelLoan}
              </ui.PostButton>
            </ui.Stack>
          </ui.Dialog>
          <ui.Menu
            lang={lang}
            label={words.more}
            align="start"
            items={[
              { label: words.edit, icon: 'pencil', href: '#g-actions' },
              { label: words.archive, icon: 'archive', action: '#g-actions' },
              { label: words.cancelLoan, icon: 'ban', action: '#g-actions', fields: { id: '1' }, danger: true },
            ]}
          />
          <ui.Menu lang={lang} items={[{ label: words.edit, href: '#g-actions' }]} />
        </ui.ButtonRow>
        <ui.PasskeyButton
          kind="sign-in"
          text={words.passkey}
          optionsUrl="/office/passkey/options"
          verifyUrl="/office/passkey/verify"
          next="/office"
          failed={words.passkeyFailed}
        />
        <ui.Row>
          <ui.Code>{words.copyText}</ui.Code>
          <ui.CopyButton lang={lang} text={words.copyText} />
          <ui.CopyButton lang={lang} from="letter" />
        </ui.Row>
        <ui.CardList
          label={words.disclosure}
          items={[
            <ui.Disclosure summary={words.disclosure}>{words.disclosureText}</ui.Disclosure>,
            <ui.Disclosure summary={words.disclosure} open>
              {words.disclosureText}
            </ui.Disclosure>,
          ]}
        />
        <ui.Card foot={<ui.Muted>{words.disclosureText}</ui.Muted>}>{words.dialogText}</ui.Card>
      </ui.Stack>
    </ui.Grid>
  )
}
