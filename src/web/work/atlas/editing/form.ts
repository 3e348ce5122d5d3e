import type { saveIndicator } from '../../../../contexts/atlas/index.ts'
import type { InputOf } from '../../../../platform/operation/index.ts'
import type { Fault } from '../../parts/editing.tsx'

export type IndicatorInput = InputOf<typeof saveIndicator>['record']
type Formula = NonNullable<IndicatorInput['formula']>
type Term = Formula['above'][number]

const partNames = { wert: 'value', zaehler: 'numerator', nenner: 'denominator' } as const
const isPartName = (name: string): name is keyof typeof partNames => Object.hasOwn(partNames, name)

/** Reads the form of an indicator; numbers and formulas that cannot be read are faults. */
export function readIndicator(form: URLSearchParams): { record: IndicatorInput; faults: Fault[] } {
  const faults: Fault[] = []
  const text = (name: string) => form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
  const whole = (name: string, otherwise: number) => {
    const typed = text(name)
    if (typed === undefined) return otherwise
    if (/^\d{1,9}$/.test(typed.replace(/\./g, ''))) return Number(typed.replace(/\./g, ''))
    faults.push({ field: name, text: 'Schreiben Sie eine ganze Zahl.' })
    return otherwise
  }
  const chosen = <T extends string>(name: string, otherwise: T) => (text(name) ?? otherwise) as T // its schema looks at it
  const title = { de: text('name') ?? '', leicht: text('name-leicht'), en: text('name-en') }
  const formula = readFormula(form, faults)
  return {
    faults,
    record: {
      title: withoutGaps(title),
      ...given('description', german(text('beschreibung'))),
      ...given('topic', text('thema')),
      unit: text('einheit') ?? '',
      decimals: whole('stellen', 1),
      direction: chosen('richtung', 'neutral'),
      statistic: chosen('statistik', 'none'),
      combine: chosen('groessere', 'none'),
      ...given('numerator', german(text('zaehler'))),
      ...given('denominator', german(text('nenner'))),
      ...(text('je') ? { per: whole('je', 1) } : {}),
      ...given('sourceText', text('quelle')),
      ...given('licence', text('lizenz')),
      ...given('method', german(text('methode'))),
      ...given('protection', readProtection(form, whole)),
      ...given('formula', formula),
    },
  }
}

function readProtection(
  form: URLSearchParams,
  whole: (name: string, otherwise: number) => number,
): IndicatorInput['protection'] {
  const kind = form.get('schutz')
  if (kind === 'published') return 'published'
  if (kind !== 'threshold') return undefined
  return { least: whole('schwelle', 5), zeros: form.has('nullen') ? 'protect' : 'publish' }
}

function readFormula(form: URLSearchParams, faults: Fault[]): Formula | undefined {
  const above = readTerms('oben', form, faults)
  const below = readTerms('unten', form, faults)
  if (above.length === 0) return undefined
  const under = form.has('alle-menschen') ? 'residents' : below.length > 0 ? below : undefined
  const per = Number(form.get('je') || 1)
  return { above, ...given('below', under), ...(under && Number.isFinite(per) ? { per } : {}) }
}

function readTerms(name: string, form: URLSearchParams, faults: Fault[]): Term[] {
  const lines = (form.get(name) ?? '').split('\n').map((line) => line.trim())
  return lines.filter(Boolean).flatMap((line): Term[] => {
    const [, sign, indicator = '', part = 'wert'] =
      /^([+−-]?)\s*([a-z0-9_-]+)(?:\.([a-zäöü]+))?$/i.exec(line) ?? []
    const known = part.replace('ä', 'ae')
    if (indicator && isPartName(known))
      return [
        {
          indicator,
          part: partNames[known],
          ...(sign === '-' || sign === '−' ? { times: -1 } : {}),
        },
      ]
    faults.push({
      field: name,
      text: `„${line}“ ist so nicht zu lesen. Schreiben Sie „kennung“ oder „kennung.zaehler“.`,
    })
    return []
  })
}

/** A formula's terms as the form shows them. */
export const termLines = (terms: readonly Term[] | 'residents' | undefined): string =>
  terms === undefined || terms === 'residents'
    ? ''
    : terms
        .map(({ indicator, part, times = 1 }) => {
          const name = Object.entries(partNames).find(([, one]) => one === part)?.[0]
          return `${times < 0 ? '−' : ''}${indicator}${part === 'value' ? '' : `.${name}`}`
        })
        .join('\n')

const german = (text: string | undefined) => (text === undefined ? undefined : { de: text })
const given = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V }
const withoutGaps = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T // only optional ones went
