import type { PackInput } from '../../contexts/city/index.ts'
import { csvLine, formatNumber } from './csv.ts'
import { indicators } from './indicators/catalogue.ts'
import { type Observation, quartersIn } from './indicators/observe.ts'
import type { MadeIndicator } from './indicators/recipe.ts'
import type { Town } from './map/town.ts'
import { years } from './people/residents.ts'

/**
 * The figures in five files of different make, as cities have them: wide with German numbers, one file
 * a year, long, by name with a row for the city, and JSON. So the demo city tries every way in.
 */
export type Observations = ReadonlyMap<string, readonly Observation[]>
type Table = MadeIndicator['table']
type Texts = () => Iterable<string>

const inTable = (table: Table) => indicators.filter((indicator) => indicator.table === table)
const hasParts = ({ recipe }: MadeIndicator) => recipe.kind === 'rate' || recipe.kind === 'exact'
const protectedMark = 'x'

/** Column of the value, and of numerator and denominator where there are any. */
const columnsOf = (indicator: MadeIndicator) =>
  hasParts(indicator)
    ? [indicator.id, `${indicator.id}_zaehler`, `${indicator.id}_nenner`]
    : [indicator.id]

function wideColumns(
  table: Table,
): NonNullable<NonNullable<PackInput['values']>[number]['columns']> {
  return Object.fromEntries(
    inTable(table).flatMap((indicator) => {
      const [value, numerator, denominator] = columnsOf(indicator)
      if (!numerator || !denominator) return [[value!, indicator.id] as const]
      return [
        [value!, indicator.id] as const,
        [numerator, { indicator: indicator.id, part: 'numerator' as const }] as const,
        [denominator, { indicator: indicator.id, part: 'denominator' as const }] as const,
      ]
    }),
  )
}

interface Style {
  readonly decimal: ',' | '.'
  readonly thousands?: string
  readonly missing: string
}

function cellsOf(indicator: MadeIndicator, found: Observation | undefined, style: Style): string[] {
  const blank = columnsOf(indicator).map(() => '')
  if (!found) return blank
  if (found.state === 'missing') return blank.map(() => style.missing)
  if (found.state === 'protected') {
    const denominator = formatNumber(found.denominator ?? 0, 0, style)
    return [protectedMark, protectedMark, denominator]
  }
  const value = formatNumber(found.value, indicator.decimals, style)
  if (blank.length === 1) return [value]
  return [value, ...[found.numerator, found.denominator].map((n) => formatNumber(n ?? 0, 0, style))]
}

/** Looks figures up by quarter and year. */
function finder(observations: Observations) {
  const index = new Map<string, Observation>()
  for (const list of observations.values())
    for (const o of list) index.set(`${o.indicator} ${o.quarter} ${o.year}`, o)
  return (indicator: string, quarter: string, year: number) =>
    index.get(`${indicator} ${quarter} ${year}`)
}

export function valueFiles(town: Town, observations: Observations): Map<string, Texts> {
  const find = finder(observations)
  const files = new Map<string, Texts>()
  const rows = (table: Table, year: number, style: Style) =>
    quartersIn(town, year).map((quarter) => ({
      quarter,
      cells: inTable(table).flatMap((i) => cellsOf(i, find(i.id, quarter.id, year), style)),
    }))
  const headers = (table: Table) => inTable(table).flatMap(columnsOf)

  files.set('kennzahlen/bevoelkerung.csv', function* () {
    yield csvLine(['stadtteil_nr', 'stadtteil', 'jahr', ...headers('bevoelkerung')], ';')
    for (const year of years)
      for (const { quarter, cells } of rows('bevoelkerung', year, germanNumbers))
        yield csvLine([quarter.id, quarter.name, String(year), ...cells], ';')
  })
  for (const year of years)
    files.set(`kennzahlen/arbeit_${year}.csv`, function* () {
      yield csvLine(['nr', ...headers('arbeit')], ',')
      for (const { quarter, cells } of rows('arbeit', year, plainNumbers))
        yield csvLine([quarter.id, ...cells], ',')
    })
  files.set('kennzahlen/gesundheit_lang.csv', () => longFile(town, find))
  files.set('kennzahlen/wohnen.csv', function* () {
    yield csvLine(['Stadtteil', 'Stand', ...headers('wohnen')], ';')
    for (const year of years) {
      for (const { quarter, cells } of rows('wohnen', year, germanNumbers))
        yield csvLine([spelled(quarter.name), `31.12.${year}`, ...cells], ';')
      yield csvLine([cityEntry, `31.12.${year}`, ...cityMeans(town, observations, year)], ';')
    }
  })
  files.set('kennzahlen/umwelt.json', () => jsonFile(town, find))
  return files
}

const germanNumbers = { decimal: ',', thousands: '.', missing: '-' } as const
const plainNumbers = { decimal: '.', missing: '' } as const
const cityEntry = 'Stadt insgesamt'

/** The housing office writes ae, oe, ue: joining by name must see through that. */
const spelled = (name: string) =>
  name
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ö', 'Oe')
    .replaceAll('Ü', 'Ue')
    .replaceAll('ß', 'ss')

/** Means of the city, weighted by residents; shares are left out, because importers work them out. */
function cityMeans(town: Town, observations: Observations, year: number): string[] {
  const weights = new Map(
    (observations.get('einwohner') ?? []).map((o) => [`${o.quarter} ${o.year}`, o.value]),
  )
  const quarters = new Set(quartersIn(town, year).map((q) => q.id))
  return inTable('wohnen').flatMap((indicator) => {
    const blank = columnsOf(indicator).map(() => '')
    if (indicator.recipe.kind !== 'mean' || !indicator.years.includes(year)) return blank
    let sum = 0
    let people = 0
    for (const o of observations.get(indicator.id) ?? []) {
      if (o.year !== year || !quarters.has(o.quarter) || o.state !== 'known') continue
      const weight = weights.get(`${o.quarter} ${year}`) ?? 0
      sum += o.value * weight
      people += weight
    }
    return [formatNumber(sum / people, indicator.decimals, germanNumbers)]
  })
}

type Find = ReturnType<typeof finder>

function* longFile(town: Town, find: Find): Iterable<string> {
  yield csvLine(['gebiet', 'stichtag', 'kennzahl', 'wert', 'zaehler', 'nenner'], ';')
  for (const indicator of inTable('gesundheit'))
    for (const year of indicator.years)
      for (const quarter of quartersIn(town, year)) {
        const cells = cellsOf(indicator, find(indicator.id, quarter.id, year), germanNumbers)
        yield csvLine([quarter.id, `${year}-12-31`, indicator.id, ...cells], ';')
      }
}

function* jsonFile(town: Town, find: Find): Iterable<string> {
  const table = inTable('umwelt')
  const measured = years.filter((year) => table.some((i) => i.years.includes(year)))
  yield '{"titel":"Umweltdaten nach Stadtteilen","werte":[\n'
  for (const year of measured)
    for (const [k, quarter] of quartersIn(town, year).entries()) {
      const record: Record<string, string | number | null> = { gebiet: quarter.id, jahr: year }
      for (const indicator of table) {
        const found = find(indicator.id, quarter.id, year)
        if (!found) continue
        const known = found.state === 'known'
        record[indicator.id] = known
          ? found.value
          : found.state === 'protected'
            ? protectedMark
            : null
        if (hasParts(indicator) && known) {
          record[`${indicator.id}_zaehler`] = found.numerator ?? null
          record[`${indicator.id}_nenner`] = found.denominator ?? null
        }
      }
      const first = year === measured[0] && k === 0
      yield `${first ? '' : ',\n'}${JSON.stringify(record)}`
    }
  yield '\n]}\n'
}

const byId = (column: string) => ({ level: 'stadtteil', column })
const marks = { missing: ['-'], protected: [protectedMark] }
const german = {
  encoding: 'utf-8',
  delimiter: ';',
  decimal: ',',
  thousands: '.',
  ...marks,
} as const

export function valueSections(): NonNullable<PackInput['values']> {
  const long = inTable('gesundheit')
  const longPart = (value: string, part: 'value' | 'numerator' | 'denominator') => ({
    ...german,
    file: 'kennzahlen/gesundheit_lang.csv',
    area: byId('gebiet'),
    time: 'stichtag',
    rows: {
      key: 'kennzahl',
      value,
      indicators: Object.fromEntries(long.map(({ id }) => [id, { indicator: id, part }])),
    },
  })
  return [
    {
      ...german,
      file: 'kennzahlen/bevoelkerung.csv',
      area: byId('stadtteil_nr'),
      time: 'jahr',
      columns: wideColumns('bevoelkerung'),
    },
    {
      ...marks,
      file: 'kennzahlen/arbeit_{jahr}.csv',
      delimiter: ',',
      area: byId('nr'),
      time: { template: '{jahr}' },
      columns: wideColumns('arbeit'),
    },
    longPart('wert', 'value'),
    longPart('zaehler', 'numerator'),
    longPart('nenner', 'denominator'),
    {
      ...german,
      file: 'kennzahlen/wohnen.csv',
      area: { level: 'stadtteil', column: 'Stadtteil', by: 'name', city: cityEntry },
      time: 'Stand',
      columns: wideColumns('wohnen'),
    },
    {
      ...marks,
      file: 'kennzahlen/umwelt.json',
      path: 'werte',
      area: byId('gebiet'),
      time: 'jahr',
      columns: wideColumns('umwelt'),
    },
  ]
}
