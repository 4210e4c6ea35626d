// What the platform itself keeps about people and when it forgets it.
import { forgetOld } from '../http/once.ts'
import { forgetSentTexts } from '../outbox/forget.ts'
import type { RetentionRule } from './retention.ts'

export const platformRules: readonly RetentionRule[] = [
  {
    id: 'form-tokens',
    words: {
      th: 'รหัสกันส่งแบบฟอร์มซ้ำ ลบหลัง 2 วัน',
      en: 'Tokens that make a form count once are deleted after 2 days',
    },
    apply: forgetOld,
  },
  {
    id: 'sent-messages',
    words: {
      th: 'ผู้รับและเนื้อความของข้อความที่ส่งแล้วหรือยกเลิกแล้ว ลบหลัง 90 วัน',
      en: 'Recipients and texts of messages that were sent or cancelled are removed after 90 days',
    },
    apply: forgetSentTexts,
  },
]
