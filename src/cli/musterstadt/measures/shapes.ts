import type { ProgrammeInput } from '../../../contexts/measures/index.ts'

/** Short ways to write what a programme file holds. */

export type Programme = Required<ProgrammeInput>
export type PaperEntry = Programme['papers'][number]
export type MeasureEntry = Programme['measures'][number]
export type BodyEntry = Programme['bodies'][number]
export type MeetingEntry = Programme['meetings'][number]
export type RecommendationEntry = Programme['recommendations'][number]
export type PackageEntry = Programme['packages'][number]
export type CheckEntry = Programme['checks'][number]
type Update = NonNullable<MeasureEntry['updates']>[number]
type Actual = NonNullable<MeasureEntry['actuals']>[number]
type Record = MeasureEntry['record']
export type Funding = NonNullable<Record['funding']>[number]

/** The mark of a quarter or a district of the town; see `fill`. */
export const q = (at: number) => ({ level: 'stadtteil', id: `{Q${at}}` })
export const d = (at: number) => ({ level: 'stadtbezirk', id: `{D${at}}` })

const offices = {
  soziales: ['stadt-musterstadt-amt-fuer-soziales', 'Amt für Soziales'],
  gesundheit: ['stadt-musterstadt-gesundheitsamt', 'Gesundheitsamt'],
  wohnen: ['stadt-musterstadt-wohnungsamt', 'Wohnungsamt'],
  jugend: ['stadt-musterstadt-jugendamt', 'Jugendamt'],
  schule: ['stadt-musterstadt-schulamt', 'Schulamt'],
  sport: ['stadt-musterstadt-sportamt', 'Sportamt'],
  pflege: ['stadt-musterstadt-pflegebuero', 'Pflegebüro'],
  integration: [
    'stadt-musterstadt-amt-fuer-migration-und-integration',
    'Amt für Migration und Integration',
  ],
  viertel: ['stadt-musterstadt-quartiersmanagement', 'Quartiersmanagement'],
  tiefbau: ['stadt-musterstadt-tiefbauamt', 'Tiefbauamt'],
  gruen: ['stadt-musterstadt-gruenflaechenamt', 'Grünflächenamt'],
  stadt: ['stadt-musterstadt', 'Hauptamt'],
} as const
export type Office = keyof typeof offices

interface More extends Omit<Record, 'title' | 'field' | 'owner'> {
  parent?: string
  updates?: Update[]
  actuals?: Actual[]
  evidence?: MeasureEntry['evidence']
  hiddenFromAll?: boolean
}

/** A measure of an office; public unless it says otherwise. */
export function measure(
  id: string,
  office: Office,
  field: Record['field'],
  title: string,
  more: More = {},
): MeasureEntry {
  const { parent, updates, actuals, evidence, hiddenFromAll = false, ...record } = more
  const [organisation, owner] = offices[office]
  return {
    id,
    public: !hiddenFromAll,
    organisation,
    ...(parent !== undefined && { parent }),
    record: { title, field, owner, ...record },
    ...(updates && { updates }),
    ...(actuals && { actuals }),
    ...(evidence && { evidence }),
  }
}

type Said = Update['record']

export const told = (
  on: string,
  status: Update['status'],
  words: string,
  more: Said = {},
): Update => ({ on, status, record: { words, ...more } })

/** Values of a target by their days. */
export const values = (target: string, course: { [day: string]: number }): Actual[] =>
  Object.entries(course).map(([on, value]) => ({ target, on, record: { value } }))

/** Numerator and denominator by their days; the value is denominator for one of the numerator. */
export const ratios = (target: string, course: { [day: string]: [number, number] }): Actual[] =>
  Object.entries(course).map(([on, [numerator, denominator]]) => ({
    target,
    on,
    record: { numerator, denominator, value: Math.round((denominator / numerator) * 10) / 10 },
  }))

export type ItemState = NonNullable<Actual['record']['state']>

/** States of the items of a list on one day, by their ids. */
export const states = (
  target: string,
  on: string,
  items: { [item: string]: ItemState },
): Actual[] =>
  Object.entries(items).map(([item, state]) => ({ target, item, on, record: { state } }))

/** Whole euros as cents. */
export const euro = (amount: number) => amount * 100

export const council = (label: string, on: string) => ({ label, on })
