// The invented agencies. Their province is called ตัวอย่าง (example) so that nobody takes them for real ones.
import { newId } from '#src/kernel/ids.ts'

export const demoAgencies = [
  {
    values: {
      type: 'tesaban-tambon' as const,
      name_th: 'ธารใส',
      name_en: 'Than Sai',
      province_code: '00',
      district_th: 'สมมุติ',
      district_en: 'Sommut',
      website: '',
      numerals: 'thai' as const,
      host: '',
    },
    more: {
      address_th: '99 หมู่ 9 ตำบลธารใส',
      address_en: '99 Moo 9, Than Sai Subdistrict',
      office_hours_th: 'จันทร์–ศุกร์ 8:30–16:30 น. ไม่พักเที่ยง',
      office_hours_en: 'Monday to Friday 8:30–16:30, open at noon',
    },
  },
  {
    values: {
      type: 'obt' as const,
      name_th: 'ทุ่งแจ้ง',
      name_en: 'Thung Chaeng',
      province_code: '00',
      district_th: 'สมมุติ',
      district_en: 'Sommut',
      website: '',
      numerals: 'arabic' as const,
      host: 'obt.localhost',
    },
    more: {
      address_th: '1 หมู่ 4 ตำบลทุ่งแจ้ง',
      address_en: '1 Moo 4, Thung Chaeng Subdistrict',
      office_hours_th: 'จันทร์–ศุกร์ 8:30–16:30 น.',
      office_hours_en: 'Monday to Friday 8:30–16:30',
    },
  },
]

const domain = (host: string) => (host === '' ? 'thansai' : 'thungchaeng')

/** Two years old, so that quarters can be compared. */
const BEGAN = new Date('2024-11-01T02:00:00Z')

export const channels = (host: string) =>
  [
    { id: newId(), kind: 'phone', label_th: 'สำนักงาน', label_en: 'Office', value: '0 0000 0000' },
    {
      id: newId(),
      kind: 'phone',
      label_th: 'แจ้งเหตุด่วน ตลอดวัน',
      label_en: 'Emergencies, day and night',
      value: '0 0000 0199',
    },
    {
      id: newId(),
      kind: 'email',
      label_th: 'งานสารบรรณ',
      label_en: 'Correspondence',
      value: `saraban@${domain(host)}.example`,
    },
    {
      id: newId(),
      kind: 'line',
      label_th: 'LINE ของหน่วยงาน',
      label_en: 'LINE account',
      value: `@${domain(host)}-example`,
    },
    {
      id: newId(),
      kind: 'facebook',
      label_th: 'เพจเฟซบุ๊ก',
      label_en: 'Facebook page',
      value: `https://facebook.example/${domain(host)}`,
    },
  ].map(channel => ({ ...channel, created_at: BEGAN }))
