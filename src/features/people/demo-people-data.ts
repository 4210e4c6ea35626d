// Who the invented people are. Names that no official bears; addresses under .example, which nobody can own.
import type { Right, Role } from './rights.ts'
import type { StaffClass } from './schema.ts'

export interface DemoPerson {
  readonly title: string
  readonly rank?: string
  readonly first: string
  readonly last: string
  readonly english: string
  readonly class: StaffClass
  /** Before the @; left out for somebody who has no address yet. */
  readonly mail?: string
  /** Keys of content/presets/; the first one is the main post. */
  readonly posts: readonly { readonly post: string; readonly level?: string }[]
  readonly byOrder?: readonly Role[]
}

interface DemoStanding {
  readonly who: string
  readonly post: string
  /** A delegation of these rights; without them acting in the whole post. */
  readonly rights?: readonly Right[]
  readonly order: string
  readonly reason: string
  /** Days from today. */
  readonly fromDays: number
  readonly untilDays: number
}

export interface DemoAgencyPeople {
  readonly domain: string
  readonly order: string
  readonly people: readonly DemoPerson[]
  readonly standings: readonly DemoStanding[]
  readonly withoutPosts: readonly string[]
}

export const thanSai: DemoAgencyPeople = {
  domain: 'thansai.example',
  order: 'คำสั่งเทศบาลตำบลธารใส ที่ 12/2568',
  people: [
    {
      title: 'นางสาว',
      first: 'ดวงกมล',
      last: 'ธารทองคำ',
      english: 'Duangkamon Thanthongkham',
      class: 'executive',
      mail: 'mayor',
      posts: [{ post: 'mayor' }],
    },
    {
      title: 'นาย',
      first: 'อาทิตย์',
      last: 'สายน้ำงาม',
      english: 'Arthit Sainamngam',
      class: 'executive',
      mail: 'deputy-mayor',
      posts: [{ post: 'deputy-mayor' }],
    },
    {
      title: 'นาย',
      first: 'ธีรพล',
      last: 'ใสธารา',
      english: 'Theeraphon Saithara',
      class: 'officer',
      mail: 'clerk',
      posts: [{ post: 'clerk' }],
    },
    {
      title: 'นาง',
      first: 'วารุณี',
      last: 'พรมธารใส',
      english: 'Warunee Promthansai',
      class: 'officer',
      mail: 'head',
      posts: [{ post: 'clerk-office-head' }],
    },
    {
      title: 'นาย',
      first: 'ประเสริฐ',
      last: 'คลองเย็น',
      english: 'Prasoet Khlongyen',
      class: 'officer',
      mail: 'administration',
      posts: [{ post: 'administration-section-head' }],
    },
    {
      title: 'นางสาว',
      first: 'ปาริชาติ',
      last: 'ลำธารแก้ว',
      english: 'Parichat Lamthankaeo',
      class: 'officer',
      mail: 'ita',
      posts: [{ post: 'legal-officer', level: 'ชำนาญการ' }],
    },
    {
      title: 'นางสาว',
      first: 'มณีรัตน์',
      last: 'ฟ้าเหนือธาร',
      english: 'Maneerat Faanueathan',
      class: 'officer',
      mail: 'plan',
      posts: [{ post: 'plan-officer', level: 'ปฏิบัติการ' }, { post: 'education-officer' }],
    },
    {
      title: 'นางสาว',
      first: 'กานดา',
      last: 'รินธาร',
      english: 'Kanda Rinthan',
      class: 'officer',
      mail: 'finance',
      posts: [{ post: 'finance-officer', level: 'ชำนาญการ' }],
    },
    {
      title: 'นาย',
      first: 'สมโภชน์',
      last: 'ร่มธาร',
      english: 'Somphot Romthan',
      class: 'officer',
      mail: 'works',
      posts: [{ post: 'public-works-director' }],
    },
    {
      title: 'นาย',
      rank: 'พ.จ.อ.',
      first: 'ชาญวิทย์',
      last: 'กล้าธารา',
      english: 'Chanwit Klathara',
      class: 'officer',
      mail: 'disaster',
      posts: [{ post: 'disaster-clerk', level: 'ชำนาญงาน' }],
    },
    {
      title: 'นาย',
      first: 'เมธา',
      last: 'ตรงลำธาร',
      english: 'Metha Tronglamthan',
      class: 'officer',
      mail: 'auditor',
      posts: [{ post: 'internal-auditor', level: 'ชำนาญการ' }],
    },
    {
      title: 'นาย',
      first: 'ณัฐวุฒิ',
      last: 'คลองใหม่ธาร',
      english: 'Nattawut Khlongmaithan',
      class: 'mission-contract',
      mail: 'admin',
      posts: [{ post: 'office-clerk' }],
      byOrder: ['system-admin'],
    },
    {
      title: 'นาย',
      first: 'บุญมี',
      last: 'ริมธารใส',
      english: 'Bunmee Rimthansai',
      class: 'permanent-employee',
      posts: [{ post: 'electrical-technician' }],
    },
    {
      title: 'นางสาว',
      first: 'พิมพ์ชนก',
      last: 'ดอกแคธาร',
      english: 'Phimchanok Dokkhaethan',
      class: 'general-contract',
      posts: [],
    },
  ],
  standings: [
    {
      who: 'finance',
      post: 'finance-director',
      order: 'คำสั่งเทศบาลตำบลธารใส ที่ 88/2569',
      reason: 'ตำแหน่งว่าง อยู่ระหว่างสรรหา',
      fromDays: -60,
      untilDays: 6,
    },
    {
      who: 'head',
      post: 'clerk',
      rights: ['acting:appoint'],
      order: 'คำสั่งเทศบาลตำบลธารใส ที่ 91/2569',
      reason: 'มอบอำนาจแต่งตั้งผู้รักษาราชการแทน',
      fromDays: -30,
      untilDays: 300,
    },
  ],
  withoutPosts: [
    'mayor-secretary',
    'mayor-adviser',
    'deputy-clerk',
    'general-section-head',
    'health-director',
    'education-director',
    'welfare-director',
  ],
}

export const thungChaeng: DemoAgencyPeople = {
  domain: 'thungchaeng.example',
  order: 'คำสั่งองค์การบริหารส่วนตำบลทุ่งแจ้ง ที่ 7/2568',
  people: [
    {
      title: 'นาย',
      first: 'สมหวัง',
      last: 'ทุ่งทองแจ้ง',
      english: 'Somwang Thungthongchaeng',
      class: 'executive',
      mail: 'mayor',
      posts: [{ post: 'mayor' }],
    },
    {
      title: 'นางสาว',
      first: 'เบญจา',
      last: 'แจ้งใจทุ่ง',
      english: 'Benja Chaengchaithung',
      class: 'officer',
      mail: 'clerk',
      posts: [{ post: 'clerk' }],
      byOrder: ['system-admin'],
    },
    {
      title: 'นาง',
      first: 'นิภา',
      last: 'รุ่งแจ้งทุ่ง',
      english: 'Nipha Rungchaengthung',
      class: 'officer',
      mail: 'finance',
      posts: [{ post: 'finance-director' }],
    },
    {
      title: 'นาย',
      first: 'กฤษณะ',
      last: 'ทุ่งซื่อตรง',
      english: 'Kritsana Thungsuetrong',
      class: 'officer',
      mail: 'ita',
      posts: [{ post: 'legal-officer', level: 'ปฏิบัติการ' }],
    },
  ],
  standings: [
    {
      who: 'ita',
      post: 'clerk-office-head',
      order: 'คำสั่งองค์การบริหารส่วนตำบลทุ่งแจ้ง ที่ 31/2569',
      reason: 'ตำแหน่งว่าง',
      fromDays: -90,
      untilDays: 120,
    },
  ],
  withoutPosts: ['deputy-mayor', 'mayor-secretary', 'deputy-clerk', 'public-works-director', 'education-director'],
}
