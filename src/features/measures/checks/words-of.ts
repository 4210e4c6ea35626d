// The words of a text that carry meaning. Cutting Thai into words is slow, so each text is cut once.
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const known = new Map<string, ReadonlySet<string>>()
const MOST = 5000

const empty = new Set(
  'การ ความ ของ และ ที่ ใน ให้ เป็น มี ได้ จาก ตาม โดย กับ หรือ แล้ว ทุก ไม่ ต้อง จะ ต่อ ถึง เพื่อ เมื่อ ซึ่ง นี้ นั้น ครั้ง ครบ แต่ละ เรื่อง งาน วัน เดือน ปี'.split(
    ' ',
  ),
)

export function wordsOf(text: string): ReadonlySet<string> {
  const before = known.get(text)
  if (before) return before
  const words = new Set<string>()
  for (const { segment, isWordLike } of segmenter.segment(text))
    if (isWordLike && segment.length > 1 && !empty.has(segment)) words.add(segment.toLowerCase())
  if (known.size >= MOST) known.clear()
  known.set(text, words)
  return words
}
