import { ladder, type savePackage } from '../../../../contexts/measures/index.ts'
import type { InputOf } from '../../../../platform/operation/index.ts'
import { areasOf } from '../parts/AreaChoices.tsx'
import { readEuros, readNumber } from '../parts/numbers.ts'

export type PackageInput = InputOf<typeof savePackage>['record']
type Step = NonNullable<PackageInput['steps']>[number]

export const firstSteps = 4
export const mostSteps = 12

export interface ReadPackage {
  record: PackageInput
  /** As typed, where it could not be read: nothing of it is lost. */
  typed: { budget: string }
  errors: { field: string; text: string }[]
}

export function readPackage(form: URLSearchParams): ReadPackage {
  const errors: ReadPackage['errors'] = []
  const field = (name: string) => form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
  const optional = <K extends string, V>(key: K, value: V | undefined) =>
    value === undefined ? {} : ({ [key]: value } as Record<K, V>)
  const number = (name: string, label: string) => {
    const read = readNumber(form.get(name))
    if (read === 'wrong')
      errors.push({ field: name, text: `${label}: Schreiben Sie eine Zahl wie 1.250 oder 3,5.` })
    return read === 'wrong' ? undefined : read
  }
  const steps = Array.from({ length: mostSteps }, (_, place) => place).flatMap((place): Step[] => {
    const step = ladder.find((one) => one === field(`stufe${place}`))
    const words = field(`stufe${place}-worte`)
    if (!step && !words) return []
    if (!step || !words) {
      const missing = step ? `stufe${place}-worte` : `stufe${place}`
      errors.push({
        field: missing,
        text: `Stufe ${place + 1}: Wählen Sie die Stufe, und schreiben Sie, was man dann sieht.`,
      })
      if (!step) return []
    }
    return [
      {
        step,
        words: words ?? '–',
        ...optional('indicator', field(`stufe${place}-kennzahl`)),
        ...optional('unit', field(`stufe${place}-einheit`)),
        ...optional('baseline', number(`stufe${place}-heute`, `Stufe ${place + 1}, heute`)),
        ...optional('goal', number(`stufe${place}-ziel`, `Stufe ${place + 1}, Ziel`)),
        ...optional('goalOn', field(`stufe${place}-bis`)),
        ...optional('method', field(`stufe${place}-weise`)),
      },
    ]
  })
  const budgetText = field('kosten') ?? ''
  const budget = budgetText
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
    .flatMap((each) => {
      const [, year, amount, words] =
        /^(\d{4})\s*[:;,]?\s+([\d.,]+)\s*(?:€|Euro)?\s*(.*)$/.exec(each) ?? []
      const cents = readEuros(amount ?? '')
      if (!year || cents === 'wrong' || cents === undefined) {
        errors.push({
          field: 'kosten',
          text: `„${each}“: Schreiben Sie so: 2027: 40.000 halbe Stelle`,
        })
        return []
      }
      return [{ year: Number(year), amount: cents, ...(words && { words }) }]
    })
  const reach = number('menschen', 'Wie viele Menschen')
  return {
    errors,
    typed: { budget: budgetText },
    record: {
      title: field('name') ?? '',
      targetGroup: field('zielgruppe') ?? '',
      wishedEffect: field('wirkung') ?? '',
      field: field('thema') ?? 'other',
      areas: areasOf(form),
      inputs: (field('hinein') ?? '')
        .split('\n')
        .map((each) => each.trim())
        .filter(Boolean),
      steps,
      budget,
      ...optional('summary', field('kurz')),
      ...optional('reach', reach === undefined ? undefined : Math.round(reach)),
      ...optional('need', field('bedarf')),
      ...optional('from', field('von')),
      ...optional('to', field('bis')),
      ...optional('internal', field('intern')),
    },
  }
}

const names: Record<string, string> = {
  title: 'name',
  targetGroup: 'zielgruppe',
  wishedEffect: 'wirkung',
  steps: 'stufe0',
  budget: 'kosten',
  from: 'von',
  to: 'bis',
}

/** The field of the form that an issue of the operation is about. */
export function packageField(issue: string): string {
  const [first = '', index, part] = issue.replace(/^record\.?/, '').split('.')
  if (first === 'steps' && index !== undefined)
    return part === 'goalOn' ? `stufe${index}-bis` : `stufe${index}`
  return names[first] ?? first
}
