// A text of the website as sections. Its headings become sections of the page.
import { List, Section, Stack, Text } from '#src/ui/index.ts'
import { type TextBlock, textParts } from '../text-blocks.ts'

const block = (one: TextBlock) =>
  one.kind === 'list' ? <List marker="disc" items={[...one.items]} /> : <Text>{one.text}</Text>

export function TextBody({ text, id, level = 2 }: { text: string; id: string; level?: 2 | 3 }) {
  return (
    <Stack gap="lg">
      {textParts(text).map(({ title, blocks }, at) =>
        title === undefined ? (
          <Stack>{blocks.map(block)}</Stack>
        ) : (
          <Section id={`${id}-${at}`} title={title} level={level} look={level === 3 ? 'minor' : 'section'}>
            {blocks.map(block)}
          </Section>
        ),
      )}
    </Stack>
  )
}
