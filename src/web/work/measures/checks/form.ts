import type { saveCheck } from '../../../../contexts/measures/index.ts'
import { impactQuestions } from '../../../../contexts/measures/index.ts'
import type { InputOf } from '../../../../platform/operation/index.ts'
import { areasOf } from '../parts/AreaChoices.tsx'

type Record = InputOf<typeof saveCheck>['record']
type Answer = NonNullable<Record['answers']>[number]

/** A form as it was sent; everything in it can be shown again. */
export function readForm(form: URLSearchParams, kept?: Partial<Record>): Record {
  const field = (name: string) => form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
  const optional = <K extends string>(key: K, value: string | undefined) =>
    value === undefined ? {} : { [key]: value }
  const skipped = form.has('ohnePruefung') ? field('grundOhne') : undefined
  return {
    ...kept,
    project: field('projekt') ?? '',
    office: field('amt') ?? '',
    summary: field('worum') ?? '',
    field: field('thema') ?? 'other',
    areas: areasOf(form),
    answers: impactQuestions.flatMap(({ id }): Answer[] => {
      const effect = field(`${id}-wirkung`)
      if (!effect) return []
      return [
        {
          question: id,
          effect: effect as Answer['effect'], // the operation looks at it
          ...optional('reason', field(`${id}-grund`)),
          ...optional('answer', field(`${id}-antwort`)),
        },
      ]
    }),
    ...optional('reference', field('nummer')),
    ...optional('result', field('ergebnis')),
    ...optional('internal', field('intern')),
    ...optional('skippedBecause', skipped),
  }
}

/** The field of the form that an issue of the operation is about. */
export function fieldOf(issue: string, record: Record): string {
  const [first = '', index] = issue.replace(/^record\.?/, '').split('.')
  if (impactQuestions.some(({ id }) => id === first)) return `${first}-wirkung`
  if (first === 'answers')
    return `${record.answers?.[Number(index)]?.question ?? impactQuestions[0]?.id}-wirkung`
  return names[first] ?? first
}

const names: { [field: string]: string } = {
  project: 'projekt',
  office: 'amt',
  summary: 'worum',
  field: 'thema',
  areas: 'gebiet',
  reference: 'nummer',
  result: 'ergebnis',
  internal: 'intern',
  skippedBecause: 'grundOhne',
}
