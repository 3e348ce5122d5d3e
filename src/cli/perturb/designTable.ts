import {
  type DesignProblem,
  designPerturbation,
  type PerturbationTable,
  summaryOf,
} from '../../kernels/disclosure/index.ts'
import { Failed } from '../failed.ts'
import type { DesignFile } from './spec.ts'

/** The perturbation table of a design, or a refusal that says for which counts it cannot be and why. */
export function tableOfDesign(design: DesignFile): PerturbationTable {
  const { problems, table } = tryDesign(design)
  if (!table)
    throw new Failed(
      `Diese Überlagerungstabelle gibt es nicht:\n${problems.map((one) => `  ${reasonOf(one, design)}`).join('\n')}`,
    )
  return table
}

export function tryDesign(
  design: DesignFile,
): { table: PerturbationTable; problems: [] } | { table: null; problems: DesignProblem[] } {
  const { d, v, js, pstay, monotone, varianceRule } = design
  const designed = designPerturbation({
    maxDeviation: d,
    variance: v,
    blocked: js ?? 0,
    stay: pstay ?? null,
    monotone: monotone ?? false,
    varianceRule: varianceRule ?? 'exact',
  })
  if (designed.ok) return { table: designed.table, problems: [] }
  return { table: null, problems: designed.problems }
}

const decimal = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 6 })

/** Why a count cannot be perturbed as designed, and what would do. */
export function reasonOf(
  { count, reason, least, most, becauseMonotone }: DesignProblem,
  { d, v, js = 0 }: DesignFile,
): string {
  const monotone = becauseMonotone ? ' Ohne die Bedingung „monotone“ ginge es.' : ''
  const range =
    least === null || most === null
      ? ''
      : least === most
        ? ` Möglich ist nur ${decimal.format(least)}.`
        : ` Möglich ist ${decimal.format(least)} bis ${decimal.format(most)}.`
  const sentences: Record<DesignProblem['reason'], string> = {
    noWayDown: `Unter ihr liegen nur gesperrte Werte (1 bis ${js}), und bis 0 sind es mehr als d = ${d}. Wählen Sie d größer als js.`,
    stayImpossible: 'Mit dieser Bleibewahrscheinlichkeit kann der Erwartungswert nicht 0 sein.',
    varianceTooSmall: `Die Varianz ${decimal.format(v)} ist zu klein.`,
    varianceTooLarge: `Die Varianz ${decimal.format(v)} ist zu groß.`,
  }
  return `Zahl ${count}: ${sentences[reason]}${range}${monotone}`
}

/** Every transition of a table: from the true count i to j = i + v, with its share of the cell keys. */
export function transitions({ rows }: PerturbationTable) {
  return rows.flatMap(({ count, deviations, probabilities }) => {
    let upper = 0
    return deviations.map((v, k) => {
      const lower = upper
      upper = k === deviations.length - 1 ? 1 : upper + probabilities[k]!
      return { i: count, j: count + v, v, p: probabilities[k]!, lower, upper }
    })
  })
}

export function parametersOf({ d, v, js, pstay, monotone, varianceRule }: DesignFile) {
  return {
    d,
    v,
    js: js ?? 0,
    pstay: pstay ?? null,
    monotone: monotone ?? false,
    varianceRule: varianceRule ?? 'exact',
  }
}

/** The table as JSON: parameters, moments of each row, transitions. */
export function designAsJson(design: DesignFile, table: PerturbationTable) {
  return {
    parameters: parametersOf(design),
    rows: table.rows.map(summaryOf).map(({ count, ...rest }) => ({ i: count, ...rest })),
    table: transitions(table),
  }
}

/** The table for people: a line for each count. */
export function readableDesign(design: DesignFile, table: PerturbationTable): string {
  const { d, v, js } = parametersOf(design)
  const percent = (p: number) => `${(100 * p).toFixed(2).replace('.', ',')} %`
  const lines = [
    `Überlagerungstabelle: höchstens ±${d}, Varianz ${decimal.format(v)}, gesperrt ${js === 0 ? 'nichts' : `1 bis ${js}`}`,
    '',
  ]
  const last = table.rows.length - 1
  for (const [at, row] of table.rows.entries()) {
    const { mean, variance, stay, absolute, entropy } = summaryOf(row)
    lines.push(`${at === last ? `ab ${row.count}` : row.count}:`)
    for (const [k, deviation] of row.deviations.entries())
      lines.push(`  wird ${row.count + deviation}: ${percent(row.probabilities[k]!)}`)
    lines.push(
      `  bleibt ${percent(stay)}, im Mittel ${decimal.format(mean + 0)}, Varianz ${decimal.format(variance)}, mittlere Abweichung ${decimal.format(absolute)}, Entropie ${decimal.format(entropy)} bit`,
    )
  }
  return lines.join('\n')
}
