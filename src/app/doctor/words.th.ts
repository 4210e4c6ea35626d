// Thai texts of the doctor: what was found, and what to do about it (empty when nothing).
interface Said {
  readonly words: string
  readonly todo: string
}
const fine = (words: string): Said => ({ words, todo: '' })
const mend = (words: string, todo: string): Said => ({ words, todo })

export const th = {
  summary: { ok: 'พร้อมใช้', warn: 'ใช้ได้ มี {warn} เรื่องที่ควรทำ', bad: 'มี {bad} เรื่องที่ต้องแก้ และ {warn} เรื่องที่ควรทำ' },
  says: {
    program: fine('โปร่งใส {version} บน Node {node}'),
    'node-old': mend('Node {node} เก่ากว่ารุ่น {wanted} ที่ทดสอบไว้', 'รัน npm ci แล้วเปิดด้วย npm start จะใช้ Node ที่มากับโปรแกรม'),
    'data-folder': fine('เขียนโฟลเดอร์ข้อมูล {folder} ได้'),
    'data-folder-new': mend('ยังไม่มีโฟลเดอร์ข้อมูล {folder}', 'เปิดครั้งแรกด้วย npx prongsai start แล้วจะมีเอง'),
    'data-folder-closed': mend(
      'เขียนโฟลเดอร์ข้อมูล {folder} ไม่ได้ ({why})',
      'ให้ผู้ใช้ที่รันโปรแกรมเป็นเจ้าของโฟลเดอร์ หรือตั้ง PRONGSAI_DATA ใหม่',
    ),
    disk: fine('ดิสก์ว่าง {free} GB'),
    'disk-low': mend('ดิสก์ว่างเพียง {free} GB', 'เพิ่มเนื้อที่ หรือย้ายไฟล์สำรองเก่าไปเครื่องอื่น ให้เหลืออย่างน้อย 2 GB'),
    'disk-full': mend('ดิสก์ใกล้เต็ม ว่าง {free} GB', 'เพิ่มเนื้อที่ทันที เมื่อเต็มแล้วบันทึกไม่ได้'),
    secret: fine('ความลับของระบบอยู่ที่ {path} อ่านได้เฉพาะเจ้าของ'),
    'secret-given': fine('ความลับของระบบมาจาก PRONGSAI_SECRET'),
    'secret-none': mend('ยังไม่มีความลับของระบบ', 'เปิดครั้งแรกแล้วจะสร้างให้ จากนั้นเก็บสำเนาไว้นอกเครื่อง'),
    'secret-lost': mend(
      'มีข้อมูลแล้วแต่ไม่พบความลับ {path}',
      'นำไฟล์ secret เดิมหรือ PRONGSAI_SECRET เดิมกลับมาก่อนเปิดโปรแกรม ถ้าไม่มี ทุกคนต้องตั้งการยืนยันสองชั้นใหม่',
    ),
    'secret-open': mend('คนอื่นในเครื่องอ่านความลับ {path} ได้', 'รัน chmod 600 {path}'),
    clock: fine('เวลาไทยตอนนี้ {now}'),
    'clock-wrong': mend('นาฬิกาเครื่องบอก {now}', 'ตั้งเวลาให้ตรง และเปิดการตั้งเวลาอัตโนมัติ (NTP)'),
    'zone-missing': mend('เครื่องนี้ไม่รู้จักเวลาหรือปฏิทินไทย', 'ใช้ Node ที่มากับโปรแกรม (npm ci)'),
    'clock-apart': mend('นาฬิกาของฐานข้อมูลต่างจากเครื่องนี้ {seconds} วินาที', 'ตั้งเวลาอัตโนมัติ (NTP) ทั้งสองเครื่อง'),
    'clock-back': mend('{name}: เหตุการณ์ล่าสุดอยู่ในอนาคต {minutes} นาที นาฬิกาอาจเดินถอยหลัง', 'ตั้งเวลาให้ตรงก่อนใช้งานต่อ'),
    settings: fine('ค่าตั้งถูกต้อง'),
    'settings-wrong': mend('ค่าตั้งผิด: {problems}', 'แก้ค่าเหล่านี้ ก่อนแก้จะเปิดโปรแกรมไม่ได้'),
    address: fine('ที่อยู่สาธารณะ {url}'),
    'address-local': mend('ที่อยู่ {url} เปิดได้จากเครื่องนี้เท่านั้น', 'ก่อนใช้จริง ตั้ง PUBLIC_URL เป็นที่อยู่ https ของหน่วยงาน'),
    'address-plain': mend(
      'ที่อยู่ {url} ไม่เข้ารหัส รหัสผ่านอ่านได้ระหว่างทาง',
      'ตั้งพร็อกซีที่มีใบรับรอง (deploy/Caddyfile) แล้วตั้ง PUBLIC_URL เป็น https',
    ),
    proxy: fine('การเชื่อพร็อกซีตรงกับการติดตั้ง'),
    'proxy-distrusted': mend(
      'ใช้ https แต่ TRUST_PROXY=0 ผู้เข้าชมทุกคนจึงนับเป็นที่อยู่เดียวกัน',
      'ถ้ามีพร็อกซีที่เขียนทับ X-Forwarded-* ตั้ง TRUST_PROXY=1',
    ),
    'proxy-open': mend(
      'TRUST_PROXY=1 แต่โปรแกรมเปิดที่ {host} คนภายนอกอาจข้ามพร็อกซีมาได้',
      'ตั้ง HOST=127.0.0.1 หรือปิดพอร์ตด้วยไฟร์วอลล์',
    ),
    mail: fine('เซิร์ฟเวอร์อีเมล {at} รับการเชื่อมต่อ'),
    'mail-none': mend('ยังไม่ได้ตั้งอีเมล ข้อความรอให้คัดลอกไปส่งเอง', 'ตั้ง SMTP_URL และ MAIL_FROM'),
    'mail-failing': mend('ต่อเซิร์ฟเวอร์อีเมล {at} ไม่ได้ ({why})', 'ตรวจ SMTP_URL ชื่อผู้ใช้ และรหัสผ่าน ข้อความที่ค้างยังอยู่ครบ'),
    files: fine('ที่เก็บไฟล์ {where} ใช้ได้'),
    'files-away': mend('เข้าที่เก็บไฟล์ {where} ไม่ได้ ({why})', 'ตรวจสิทธิ์ของโฟลเดอร์ หรือค่า FILES_S3_ ทั้งห้า'),
    database: fine('PostgreSQL {version}'),
    'database-none': mend('ยังไม่มีฐานข้อมูล', 'เปิดครั้งแรกด้วย npx prongsai start'),
    'database-down': mend('ฐานข้อมูลใช้ไม่ได้: {why}', 'แก้สาเหตุนี้ก่อน ส่วนที่เหลือตรวจได้หลังจากนั้น'),
    migrations: fine('ฐานข้อมูลตรงกับโปรแกรม ({count} ขั้น)'),
    'migrations-open': mend('ฐานข้อมูลยังขาด {count} ขั้น', 'สำรองข้อมูล แล้วรัน npx prongsai migrate หรือเปิดโปรแกรมใหม่'),
    'migrations-newer': mend('ข้อมูลเป็นของโปรแกรมรุ่นใหม่กว่า ({name})', 'อัปเดตโปรแกรมก่อนเปิด'),
    'migrations-changed': mend('ไฟล์ migrations/{name} ถูกแก้หลังใช้', 'คืนไฟล์เดิมจากรุ่นที่ติดตั้ง'),
    rights: fine('สิทธิ์ในฐานข้อมูลครบ'),
    'rights-missing': mend('ผู้ใช้ฐานข้อมูลไม่ได้เป็นสมาชิกของ {roles}', 'ให้เจ้าของฐานข้อมูลรัน grant บทบาทเหล่านี้ให้'),
    'rights-super': mend('ผู้ใช้ฐานข้อมูลเป็น superuser จึงอยู่เหนือการแยกข้อมูลรายหน่วยงาน', 'ใช้ผู้ใช้ธรรมดาที่มี CREATEROLE'),
    'thai-order': fine('ฐานข้อมูลเรียงลำดับภาษาไทยได้'),
    'thai-order-missing': mend('ฐานข้อมูลนี้ไม่มี ICU จึงเรียงชื่อไทยไม่ได้', 'ใช้ PostgreSQL ที่สร้างพร้อม ICU'),
    backup: fine('สำรองล่าสุด {newest} เมื่อ {hours} ชั่วโมงก่อน'),
    'backup-old': mend('สำรองล่าสุด {newest} นานแล้ว ({hours} ชั่วโมง)', 'ตั้งให้สำรองทุกคืน (deploy/prongsai-backup.timer)'),
    'backup-none': mend('ยังไม่มีไฟล์สำรองใน {folder}', 'รัน npx prongsai backup และตั้งให้สำรองทุกคืน'),
    holidays: fine('วันหยุดปี {year} ครบ {count} วัน เทียบประกาศแล้ว'),
    'holidays-unchecked': mend(
      'วันหยุดปี {year} ยังไม่ได้เทียบประกาศ {count} วัน',
      'ตรวจกับประกาศคณะรัฐมนตรี กำหนดวันทำการอาจเลื่อน',
    ),
    'holidays-none': mend('ไม่มีปฏิทินวันหยุดปี {year}', 'อัปเดตโปรแกรม หรือเพิ่ม content/holidays/th-{year}.json'),
    agencies: fine('{count} หน่วยงาน'),
    'agencies-none': mend('ยังไม่มีหน่วยงาน', 'รัน npx prongsai init'),
    'agencies-unread': mend('อ่านข้อมูลหน่วยงานไม่ได้ ({why})', 'ปรับฐานข้อมูลด้วย npx prongsai migrate แล้วตรวจใหม่'),
    'agency-host-none': mend('{name}: ไม่มีชื่อเว็บ เปิดหน้าเว็บไม่ได้', 'เพิ่มชื่อเว็บให้หน่วยงาน'),
    'agency-demo': mend('{name}: เป็นหน่วยงานสมมุติ รหัสผ่านเปิดเผย', 'ใช้โฟลเดอร์ข้อมูลใหม่สำหรับงานจริง'),
    'agency-address': fine('{name}: มีที่อยู่และเวลาทำการ'),
    'agency-address-none': mend('{name}: ยังไม่มีที่อยู่หรือเวลาทำการ', 'กรอกที่ สำนักงาน > ข้อมูลหน่วยงาน'),
    'agency-channels': fine('{name}: ช่องทางติดต่อ {count} ช่องทาง'),
    'agency-channels-few': mend('{name}: มีช่องทางติดต่อ {count} ช่องทาง', 'เพิ่มให้ได้อย่างน้อย 2 ช่องทาง'),
    'agency-people': fine('{name}: บุคลากร {people} คน มีบัญชีทุกคน'),
    'agency-people-unlinked': mend(
      '{name}: บุคลากร {people} คน ยังไม่มีบัญชี {unlinked} คน',
      'ออกลิงก์เข้าครั้งแรกให้ที่ สำนักงาน > บุคลากร',
    ),
    'agency-admin': fine('{name}: ผู้ดูแลระบบที่เข้าใช้ได้ {count} คน'),
    'agency-admin-none': mend(
      '{name}: ไม่มีผู้ดูแลระบบที่เข้าใช้ได้',
      'รัน npx prongsai user add อีเมล --role system-admin หรือ user reset',
    ),
    'agency-factor': fine('{name}: ผู้ดูแลระบบทุกคนใช้การยืนยันสองชั้น'),
    'agency-factor-none': mend(
      '{name}: ผู้ดูแลระบบ {count} คนยังไม่ใช้การยืนยันสองชั้น',
      'เปิดที่ บัญชีของฉัน > การยืนยันสองชั้น หรือเพิ่มพาสคีย์',
    ),
    'agency-posts': fine('{name}: ตำแหน่งบริหารมีผู้ดำรงหรือผู้รักษาการครบ'),
    'agency-posts-vacant': mend('{name}: ตำแหน่งบริหารว่าง: {posts}', 'แต่งตั้งผู้รักษาราชการแทน หรือปิดตำแหน่งที่ไม่มีจริง'),
    'agency-outbox': fine('{name}: ไม่มีข้อความค้างส่ง'),
    'agency-outbox-open': mend(
      '{name}: ข้อความรอส่งเอง {byHand} ส่งไม่สำเร็จ {failed} รอเกินชั่วโมง {stuck}',
      'เปิดดูข้อความขาออกในสำนักงาน แล้วส่งเองหรือลองใหม่',
    ),
    'agency-sealed': fine('{name}: ทุกเหตุการณ์ผนึกแล้ว'),
    'agency-unsealed': mend(
      '{name}: {count} เหตุการณ์เกินหนึ่งนาทียังไม่ผนึก',
      'ถ้าโปรแกรมปิดอยู่ เปิดแล้วจะผนึกเอง ถ้าเปิดอยู่ ดูบันทึก (log)',
    ),
    'agency-cases': fine('{name}: ทุกเรื่องมีส่วนราชการ แบบฟอร์ม และประวัติครบ'),
    'agency-cases-loose': mend(
      '{name}: {count} เรื่องหรือเหตุการณ์อ้างถึงส่วนราชการ แบบฟอร์ม หรือเรื่องที่ไม่มีอยู่',
      'มีผู้แก้ฐานข้อมูลนอกโปรแกรม กู้คืนจากสำเนาสำรองล่าสุดที่ยังครบ',
    ),
  },
}
export type DoctorWords = typeof th
