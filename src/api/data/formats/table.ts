import type { exportValues } from '../../../contexts/atlas/index.ts'
import { wholeCity } from '../../../contexts/atlas/index.ts'
import { licenceOf } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { localised } from '../../../platform/texts/index.ts'

/** The columns of every file of values: CSV, Parquet, XLSX have the same ones under the same names. */

export type Values = OutputOf<typeof exportValues>
export type Period = Values['columns'][number]
export type CellValue = string | number | boolean | null

/** One row: the `at`-th value of a period. */
export interface Cell {
  values: Values
  period: Period
  at: number
}

export interface TableColumn {
  name: string
  kind: 'text' | 'number' | 'day' | 'yesNo'
  /** What a reader is told of it: German, English. */
  title: { de: string; en: string }
  words: { de: string; en: string }
  /** Never empty. */
  required?: boolean
  of(cell: Cell): CellValue
}

/** How a value came about, as files write it. */
export const stateNames = {
  known: 'quelle',
  computed: 'berechnet',
  protected: 'geschuetzt',
  unknown: 'unbekannt',
} as const

/** The area of a row; null is the whole city. */
export const areaOf = ({ values, period, at }: Cell) => values.areas[period.areas[at]!] ?? null

export const inGerman = (text: Parameters<typeof localised>[0]): string =>
  localised(text, 'de')?.text ?? ''

const text = (
  name: string,
  title: TableColumn['title'],
  words: TableColumn['words'],
  of: TableColumn['of'],
  required = false,
): TableColumn => ({ name, kind: 'text', title, words, required, of })

const number = (
  name: string,
  title: TableColumn['title'],
  words: TableColumn['words'],
  of: TableColumn['of'],
): TableColumn => ({ name, kind: 'number', title, words, of })

const day = (
  name: string,
  title: TableColumn['title'],
  words: TableColumn['words'],
  of: TableColumn['of'],
  required = false,
): TableColumn => ({ name, kind: 'day', title, words, required, of })

export const tableColumns: readonly TableColumn[] = [
  text(
    'kennzahl',
    { de: 'Kennzahl', en: 'Indicator' },
    { de: 'Kennung der Kennzahl.', en: 'Id of the indicator.' },
    ({ values }) => values.indicator.id,
    true,
  ),
  text(
    'titel',
    { de: 'Titel', en: 'Title' },
    { de: 'Name der Kennzahl.', en: 'Name of the indicator.' },
    ({ values }) => inGerman(values.indicator.title),
    true,
  ),
  text(
    'ebene',
    { de: 'Ebene', en: 'Level' },
    {
      de: `Art der Gebiete; „${wholeCity}“ ist die ganze Stadt.`,
      en: `Kind of area; "${wholeCity}" is the whole city.`,
    },
    (cell) => areaOf(cell)?.level ?? wholeCity,
    true,
  ),
  text(
    'gebiet_id',
    { de: 'Kennung des Gebiets', en: 'Id of the area' },
    {
      de: 'Wie die Quelle das Gebiet nennt; innerhalb einer Ebene und Zeit eindeutig.',
      en: 'As the source calls the area; unique within a level at a time.',
    },
    (cell) => areaOf(cell)?.id ?? cell.values.city.id,
    true,
  ),
  text(
    'gebiet',
    { de: 'Gebiet', en: 'Area' },
    { de: 'Name des Gebiets.', en: 'Name of the area.' },
    (cell) => areaOf(cell)?.name ?? cell.values.city.name,
    true,
  ),
  day(
    'gebiet_von',
    { de: 'Gebiet gilt ab', en: 'Area holds from' },
    {
      de: 'Erster Tag, an dem das Gebiet so besteht; leer: ohne Anfang.',
      en: 'First day on which the area is as it is; empty: no beginning.',
    },
    (cell) => areaOf(cell)?.validFrom ?? null,
  ),
  day(
    'gebiet_bis',
    { de: 'Gebiet gilt bis', en: 'Area holds until' },
    {
      de: 'Letzter Tag, an dem das Gebiet so besteht; leer: ohne Ende.',
      en: 'Last day on which the area is as it is; empty: no end.',
    },
    (cell) => areaOf(cell)?.validUntil ?? null,
  ),
  day(
    'von',
    { de: 'Von', en: 'From' },
    { de: 'Erster Tag des Zeitraums.', en: 'First day of the period.' },
    ({ period }) => period.period.from,
    true,
  ),
  day(
    'bis',
    { de: 'Bis', en: 'Until' },
    { de: 'Letzter Tag des Zeitraums.', en: 'Last day of the period.' },
    ({ period }) => period.period.until,
    true,
  ),
  number(
    'wert',
    { de: 'Wert', en: 'Value' },
    {
      de: 'Der Wert in der Einheit; leer, wo er unbekannt oder geschützt ist.',
      en: 'The value in the unit; empty where it is unknown or protected.',
    },
    ({ period, at }) => period.values[at]!,
  ),
  number(
    'zaehler',
    { de: 'Zähler', en: 'Numerator' },
    { de: 'Was gezählt wurde, soweit bekannt.', en: 'What was counted, if known.' },
    ({ period, at }) => period.numerators[at]!,
  ),
  number(
    'nenner',
    { de: 'Nenner', en: 'Denominator' },
    { de: 'Worauf es sich bezieht, soweit bekannt.', en: 'What it is set against, if known.' },
    ({ period, at }) => period.denominators[at]!,
  ),
  number(
    'untere_grenze',
    { de: 'Untere Grenze', en: 'Lower limit' },
    {
      de: '95-%-Vertrauensbereich: untere Grenze (Anteile nach Wilson, Raten und Zahlen nach Byar).',
      en: '95 % interval: lower limit (proportions by Wilson, rates and counts by Byar).',
    },
    ({ period, at }) => period.lower[at]!,
  ),
  number(
    'obere_grenze',
    { de: 'Obere Grenze', en: 'Upper limit' },
    { de: '95-%-Vertrauensbereich: obere Grenze.', en: '95 % interval: upper limit.' },
    ({ period, at }) => period.upper[at]!,
  ),
  text(
    'art',
    { de: 'Art', en: 'State' },
    {
      de: 'quelle: steht so in der Quelle. berechnet: hier aus kleineren Gebieten berechnet. geschuetzt: vorhanden, aber zum Schutz von Menschen geheim. unbekannt: die Quelle nennt keinen Wert.',
      en: 'quelle: stands so in the source. berechnet: computed here from smaller areas. geschuetzt: there is a value, kept secret to protect people. unbekannt: the source gives no value.',
    },
    ({ period, at }) => stateNames[period.states[at]!],
    true,
  ),
  text(
    'einheit',
    { de: 'Einheit', en: 'Unit' },
    { de: 'Steht hinter dem Wert.', en: 'Stands behind the value.' },
    ({ values }) => values.indicator.unit || null,
  ),
  text(
    'quelle',
    { de: 'Quelle', en: 'Source' },
    { de: 'Titel und Herausgeber.', en: 'Title and publisher.' },
    ({ period }) => sourceName(period.source),
  ),
  text(
    'lizenz',
    { de: 'Lizenz', en: 'Licence' },
    {
      de: 'Lizenz dieses Wertes in den Worten der Quelle; leer: nicht angegeben.',
      en: 'Licence of this value in the words of the source; empty: not given.',
    },
    ({ period }) => period.licence,
  ),
  text(
    'lizenz_url',
    { de: 'Text der Lizenz', en: 'Text of the licence' },
    {
      de: 'Adresse der Lizenz; leer, wo die Worte der Quelle keine bestimmte Lizenz nennen.',
      en: 'Address of the licence; empty where the words of the source name none for sure.',
    },
    ({ period }) => licenceOf(period.licence)?.deed ?? null,
  ),
  text(
    'stand',
    { de: 'Stand', en: 'As of' },
    { de: 'Stand der Quelle, in ihren Worten.', en: 'As of when, in the words of the source.' },
    ({ period }) => period.date,
  ),
  {
    name: 'aus_openstreetmap',
    kind: 'yesNo',
    title: { de: 'Aus OpenStreetMap', en: 'From OpenStreetMap' },
    words: {
      de: 'Ob der Wert aus OpenStreetMap abgeleitet ist (ODbL 1.0).',
      en: 'Whether the value derives from OpenStreetMap (ODbL 1.0).',
    },
    required: true,
    of: ({ period }) => period.apart,
  },
]

/** What tells rows apart. */
export const keyColumns = ['kennzahl', 'ebene', 'gebiet_id', 'von', 'bis']

export function sourceName(source: Period['source']): string | null {
  if (!source) return null
  return source.publisher ? `${source.title}, ${source.publisher}` : source.title
}

/** Only the periods that may stand in one file: those kept apart by their licence, or all others. */
export const partOf = (values: Values, apart: boolean): Values => ({
  ...values,
  columns: values.columns.filter((column) => column.apart === apart),
})

export function* cellsOf(values: Values): Generator<Cell> {
  for (const period of values.columns)
    for (let at = 0; at < period.areas.length; at++) yield { values, period, at }
}

export const rowCount = ({ columns }: Values): number =>
  columns.reduce((sum, { areas }) => sum + areas.length, 0)
