import { expect, test } from 'vitest'
import { Checkboxes, Radios, Select, Toggle } from './fields/choice-fields.tsx'
import { DateField } from './fields/date-field.tsx'
import { errorOf, fieldId } from './fields/field.tsx'
import { FileField } from './fields/file-field.tsx'
import { NumberField } from './fields/number-field.tsx'
import { OtpField, PasswordField } from './fields/secret-fields.tsx'
import { TextArea, TextField } from './fields/text-field.tsx'
import { ErrorSummary, Fieldset, Form, labelGivenIn, labelIn } from './form.tsx'
import { htmlFaults, parseHtml } from './testing/html-check.ts'
import { render } from './testing/render.ts'

const errors = [
  { field: 'phone', message: 'เบอร์โทรต้องมี 10 ตัวเลข ตอนนี้มี 9' },
  { field: 'place.village', message: 'บอกจุดที่ไฟดับ' },
  { field: '', message: 'ระบบรับเรื่องไม่ได้ชั่วคราว' },
]
const common = { lang: 'th' as const, label: 'คำถาม' }

function Page() {
  return (
    <>
      <ErrorSummary lang="th" errors={errors} />
      <Form lang="th" action="/services/street-light" hidden={{ step: '2' }}>
        <TextField {...common} name="phone" hint="ใช้บอกวันนัด" error={errorOf(errors, 'phone')} value="000000000" />
        <Radios
          {...common}
          name="place.village"
          error={errorOf(errors, 'place.village')}
          options={[
            { value: '3', label: 'หมู่ 3' },
            { value: '5', label: 'หมู่ 5' },
          ]}
          value="5"
        />
        <button type="submit">ส่ง</button>
      </Form>
    </>
  )
}

test('the summary counts, links to controls that exist, and leaves errors of the whole form without a link', async () => {
  const html = await render(<Page />)
  expect(htmlFaults(html)).toEqual([])
  const elements = parseHtml(html)
  const summary = elements.find(element => element.attributes.has('data-error-summary'))
  expect(summary?.text).toContain('ยังส่งไม่ได้ แก้ 3 ข้อนี้ก่อน')
  expect(summary?.attributes.get('tabindex')).toBe('-1')
  const targets = elements.filter(element => element.tag === 'a').map(element => element.attributes.get('href'))
  expect(targets).toEqual(['#f-phone', '#f-place-village'])
  const controls = elements.filter(element =>
    ['#f-phone', '#f-place-village'].includes(`#${element.attributes.get('id')}`),
  )
  expect(controls.map(control => control.tag)).toEqual(['input', 'input'])
})

test('no errors, no summary', async () => {
  expect(await render(<ErrorSummary lang="th" errors={[]} />)).toBe('')
  expect(await render(<ErrorSummary lang="th" errors={undefined} />)).toBe('')
})

test('a wrong field keeps what was typed, says the error in the same words and is tied to it', async () => {
  const elements = parseHtml(await render(<Page />))
  const input = elements.find(element => element.attributes.get('id') === 'f-phone')
  expect(input?.attributes.get('value')).toBe('000000000')
  expect(input?.attributes.get('aria-invalid')).toBe('true')
  expect(input?.attributes.get('aria-describedby')).toBe('f-phone-hint f-phone-error')
  const said = elements.find(element => element.attributes.get('id') === 'f-phone-error')
  expect(said?.text).toContain(errors[0]?.message)
})

test('what was chosen stays chosen', async () => {
  const chosen = (html: string) =>
    parseHtml(html)
      .filter(element => element.attributes.has('checked') || element.attributes.has('selected'))
      .map(element => element.attributes.get('value'))
  const options = ['a', 'b', 'c'].map(value => ({ value, label: value }))
  expect(chosen(await render(<Radios {...common} name="x" options={options} value="b" />))).toEqual(['b'])
  expect(chosen(await render(<Checkboxes {...common} name="x" options={options} values={['a', 'c']} />))).toEqual([
    'a',
    'c',
  ])
  expect(chosen(await render(<Select {...common} name="x" options={options} value="c" />))).toEqual(['c'])
  expect(chosen(await render(<Toggle {...common} name="x" checked />))).toEqual(['on'])
  expect(chosen(await render(<Select {...common} name="x" options={options} />))).toEqual([])
})

test('optional is said in words, required is the norm', async () => {
  expect(await render(<TextArea {...common} name="x" optional />)).toContain('(ไม่บังคับ)')
  const required = await render(<TextArea {...common} name="x" value="เล่า" />)
  expect(required).not.toContain('(ไม่บังคับ)')
  expect(required).toContain('aria-required="true"')
  expect(required).toContain('>เล่า</textarea>')
})

test('options of a group stand together', async () => {
  const options = [
    { value: 'a', label: 'a', group: 'กอง' },
    { value: 'b', label: 'b', group: 'หน่วย' },
    { value: 'c', label: 'c', group: 'กอง' },
  ]
  const groups = parseHtml(await render(<Select {...common} name="x" options={options} empty={false} />)).filter(
    element => element.tag === 'optgroup',
  )
  expect(groups.map(group => group.children.map(option => option.attributes.get('value')))).toEqual([['a', 'c'], ['b']])
})

test('password managers and phones get what they look for, and a password is never printed back', async () => {
  const password = await render(<PasswordField {...common} name="p" autocomplete="new-password" />)
  expect(password).toContain('autocomplete="new-password"')
  expect(password).not.toContain('value=')
  const otp = await render(<OtpField {...common} name="o" />)
  expect(otp).toContain('autocomplete="one-time-code"')
  expect(otp).toContain('inputmode="numeric"')
})

test('a number has its unit, a date its example, files their limits', async () => {
  const number = await render(<NumberField {...common} name="n" unit="บาท" hint="ไม่รวมภาษี" />)
  expect(number).toContain('aria-describedby="f-n-hint f-n-unit"')
  expect(await render(<DateField {...common} name="d" value="๒๘ เม.ย. ๒๕๖๙" />)).toContain('value="๒๘ เม.ย. ๒๕๖๙"')
  const files = await render(<FileField {...common} name="f" kinds="PDF" maxSize="20 MB" maxFiles={3} multiple />)
  for (const limit of ['รับ PDF', 'ไม่เกิน 20 MB ต่อไฟล์', 'ไม่เกิน 3 ไฟล์', ' multiple=""']) expect(files).toContain(limit)
})

test('a field id is safe whatever the name', () => {
  expect(fieldId('answers[0].ชื่อ')).toBe('f-answers-0------')
})

test('the question of a field is found in what is drawn: of one control, of several, and of a part of the form', async () => {
  const options = ['a', 'b'].map(value => ({ value, label: `ข้อ ${value}` }))
  const html = await render(
    <Form lang="th" action="/x">
      <Radios {...common} name="kept" label="ข้อแรก" options={options} />
      <Radios {...common} name="why" label="ทำไม" error="เลือก" options={options} />
      <TextField {...common} name="where" label="ที่ไหน" optional error="ยาว" />
      <Fieldset title="ที่อยู่" wrong={{ lang: 'th', name: 'home', error: 'ยังไม่ได้บอก' }}>
        <TextField {...common} name="home.house" label="บ้านเลขที่" />
      </Fieldset>
    </Form>,
  )
  expect(['why', 'where', 'home'].map(name => labelIn(html, name))).toEqual(['ทำไม', 'ที่ไหน', 'ที่อยู่'])
  expect(htmlFaults(html)).toEqual([])
  const shown = await render(
    <p id={fieldId('animals.1.colour')} data-label="ตัวที่ 2 สี & ลาย">
      กรอก
    </p>,
  )
  expect(labelGivenIn(shown, 'animals.1.colour')).toBe('ตัวที่ 2 สี & ลาย')
  expect(labelGivenIn(shown, 'animals.1')).toBeUndefined()
  const part = parseHtml(html).find(element => element.attributes.get('id') === 'f-home')
  expect(part?.text).toContain('ยังไม่ได้บอก')
})
