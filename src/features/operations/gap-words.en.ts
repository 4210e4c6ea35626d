// English texts of what units have not handed in.
import type { gaps as gapsTh } from './gap-words.th.ts'

export const gaps: typeof gapsTh = {
  open: 'Is everything handed in',
  title: 'What units have handed in, {year}',
  lead: 'Every unit hands name, budget, period and result of its projects to who keeps the plan. What is missing stands here',
  missing: '{count} units have not handed in everything',
  complete: 'All units have handed in everything',
  unit: 'Unit',
  count: 'Projects',
  lacks: 'Missing',
  none: 'No project yet',
  budget: 'Budget not said',
  report: 'Begun and not reported',
  old: 'No report for more than {days} days',
  list: '{what}: {names}',
  whole: 'Complete',
}
