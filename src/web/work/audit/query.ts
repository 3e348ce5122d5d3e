import type { listEntries } from '../../../contexts/people/index.ts'
import type { InputOf } from '../../../platform/operation/index.ts'

export const logPath = '/arbeit/protokoll'
export const searchPath = `${logPath}/suche`
export const reportPath = `${logPath}/auskunft`
export const chainPath = `${logPath}/kette`
export const ownReportPath = '/arbeit/konto/auskunft'

type Filter = InputOf<typeof listEntries>

/** The filters as an address or a form carries them; what does not fit counts as not given. */
export function readFilter(given: URLSearchParams): Filter {
  const word = (name: string) => given.get(name)?.trim() || undefined
  const day = (name: string) => (isDay(word(name)) ? word(name) : undefined)
  const before = Number(word('vor'))
  const filter: Filter = {
    from: day('von'),
    until: day('bis'),
    operation: word('vorgang')?.slice(0, 100),
    outcome: (['done', 'refused'] as const).find((one) => one === word('ergebnis')),
    effect: (['readPersonal', 'write'] as const).find((one) => one === word('art')),
    before: Number.isSafeInteger(before) && before >= 1 ? before : undefined,
  }
  return filter
}

const isDay = (text: string | undefined) =>
  text !== undefined &&
  /^[12]\d{3}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)
