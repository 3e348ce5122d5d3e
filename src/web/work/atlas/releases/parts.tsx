import type { ColumnNote } from '../../../../contexts/atlas/index.ts'
import { localised } from '../../../../platform/texts/index.ts'
import { texts as t } from './texts.ts'

/** Columns by indicator, in their order. */
export const byIndicator = (columns: readonly ColumnNote[]): ColumnNote[][] => [
  ...Map.groupBy(columns, ({ indicator }) => indicator).values(),
]

const mostPeriods = 4

/** '2019, 2020, 2021', or '2010 bis 2024 (15)'. */
export function periodsText(columns: readonly ColumnNote[]): string {
  const keys = columns.map(({ period }) => period.key)
  return keys.length > mostPeriods
    ? `${keys[0]} bis ${keys.at(-1)} (${keys.length})`
    : keys.join(', ')
}

export const titleOf = (column: ColumnNote): string =>
  localised(column.title, 'de')?.text ?? column.indicator

export const sumOf = (columns: readonly ColumnNote[]) => {
  const sum = (value: (column: ColumnNote) => number) =>
    columns.reduce((all, column) => all + value(column), 0)
  return {
    figures: sum(({ figures }) => figures),
    primary: sum(({ primary }) => primary),
    secondary: sum(({ secondary }) => secondary),
    source: sum(({ source }) => source),
  }
}

/** The sentences about columns, each once. */
export function Findings({ columns }: { columns: readonly ColumnNote[] }) {
  const sentences = [...new Set(columns.flatMap(({ findings }) => findings))]
  if (sentences.length === 0) return null
  return (
    <ul class="plain-list">
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}

/** What the reasons mean, beside their numbers. */
export function Withheld({ counts }: { counts: ReturnType<typeof sumOf> }) {
  const reasons = (['primary', 'secondary', 'source'] as const).filter((one) => counts[one] > 0)
  if (reasons.length === 0) return null
  return (
    <section aria-labelledby="geschuetzt">
      <h2 id="geschuetzt">{t.whatWithheld}</h2>
      <ul>
        {reasons.map((reason) => (
          <li>
            <strong>{counts[reason].toLocaleString('de-DE')}</strong> {t.reasons[reason]}
          </li>
        ))}
      </ul>
    </section>
  )
}
