import type { MeasureRecord } from '../../../../../contexts/measures/index.ts'
import { areaValue } from '../../parts/AreaChoices.tsx'
import { euros, typedNumber } from '../../parts/numbers.ts'
import { linkText } from './links.ts'

export interface Beside {
  organisation: string | null
  parent: string | null
  public: boolean
  commitments: readonly string[]
}

const simple = [
  'title',
  'summary',
  'leicht',
  'reference',
  'kind',
  'field',
  'role',
  'owner',
  'from',
  'dueOn',
] as const

/** A measure as the fields of its form, named by the way to them in the record. */
export function formOf(record: MeasureRecord, beside: Beside): URLSearchParams {
  const form = new URLSearchParams()
  const set = (name: string, value: string | undefined) => value && form.set(name, value)
  const all = (name: string, values: readonly string[]) => {
    for (const value of values) form.append(name, value)
  }
  for (const name of simple) set(name, record[name])
  set('partners', record.partners.join('\n'))
  set('everyMonths', String(record.everyMonths))
  set('weight', typedNumber(record.weight))
  all('areas', record.areas.map(areaValue))
  for (const name of ['targetGroups', 'lifeSituations', 'goals', 'hidden'] as const)
    all(name, record[name])
  for (const { criterion, answer, reason } of record.criteria) {
    set(`criteria.${criterion}.answer`, answer)
    set(`criteria.${criterion}.reason`, reason)
  }
  const rows = <T>(at: string, list: readonly T[], one: (item: T, put: Put) => void) => {
    for (const [index, item] of list.entries()) {
      form.set(`${at}.${index}.row`, '1')
      one(item, (name, value) => set(`${at}.${index}.${name}`, value))
    }
  }
  rows('milestones', record.milestones, texts('id', 'title', 'dueOn', 'doneOn', 'reason'))
  rows('targets', record.targets, targetFields)
  rows('funding', record.funding, (one, put) => {
    texts('id', 'source', 'kind', 'from', 'to', 'stops')(one, put)
    for (const name of ['planned', 'granted', 'spent'] as const) put(name, money(one[name]))
  })
  for (const [index, { years, rounds }] of record.funding.entries()) {
    rows(`funding.${index}.years`, years, (one, put) => {
      put('year', String(one.year))
      for (const name of ['planned', 'granted', 'spent'] as const) put(name, money(one[name]))
    })
    rows(`funding.${index}.rounds`, rounds, (one, put) => {
      texts('name', 'deadline', 'bidOn', 'outcome', 'outcomeOn', 'words')(one, put)
      put('amount', money(one.amount))
    })
  }
  rows('decisions', record.decisions, (one, put) => {
    texts('on', 'words')(one, put)
    put('source.label', one.source?.label)
    put('source.url', one.source?.url)
  })
  rows('links', record.links, (one, put) => {
    put('target', linkText(one))
    put('label', one.label)
  })
  set('internal.notes', record.internal.notes)
  rows('internal.risks', record.internal.risks, texts('words', 'likelihood', 'damage', 'answer'))
  set('organisation', beside.organisation ?? undefined)
  set('parent', beside.parent ?? undefined)
  set('public', beside.public ? 'ja' : undefined)
  all('commitments', beside.commitments)
  return form
}

type Put = (name: string, value: string | undefined) => void

const texts =
  <K extends string>(...names: K[]) =>
  (item: { [name in K]?: string | undefined }, put: Put) => {
    for (const name of names) put(name, item[name])
  }

const money = (cents: number | undefined) => (cents === undefined ? undefined : euros(cents))

function targetFields(target: MeasureRecord['targets'][number], put: Put): void {
  texts(
    'id',
    'label',
    'kind',
    'unit',
    'numerator',
    'denominator',
    'goalOn',
    'indicator',
    'method',
  )(target, put)
  put('direction', target.direction)
  put('goal', typedNumber(target.goal))
  put('items', target.items.map(({ label }) => label).join('\n'))
  put('baseline.value', typedNumber(target.baseline?.value))
  put('baseline.on', target.baseline?.on)
  put('baseline.source', target.baseline?.source)
}
