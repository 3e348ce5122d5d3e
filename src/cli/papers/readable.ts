import { kindNames, strengthNames } from '../../contexts/measures/index.ts'
import type { Commitment, Layer, Reading } from '../../kernels/papers/index.ts'

const layerNames: Record<Layer, string | null> = {
  main: null,
  summary: 'im Überblick',
  quoted: 'im Programm einer Partei',
  minutes: 'Niederschrift',
}

/** Sections with what they promise, for people at the command line. */
export function readable({ sections, commitments }: Reading): string {
  const lines: string[] = []
  let section: string | null = null
  for (const one of commitments) {
    const above = sections.findLast(({ start, end }) => start <= one.start && one.start < end)
    if (above && above.heading !== section) {
      section = above.heading
      lines.push('', section)
    }
    lines.push(...entry(one))
  }
  lines.push('', sumOf(commitments))
  return lines.join('\n').trimStart()
}

function entry(one: Commitment): string[] {
  const facts = [
    one.nature === 'goal' ? 'Ziel' : kindNames[one.kind],
    strengthNames[one.strength],
    one.negated ? 'soll nicht geschehen' : null,
    one.deadline ? `Frist: ${one.deadline.raw}` : null,
    one.condition ? `Bedingung: ${one.condition}` : null,
    layerNames[one.layer],
  ]
  return [
    `  ${one.title}`,
    `    ${facts.filter((fact) => fact !== null).join(' · ')}`,
    `    „${one.quote.replace(/\s+/g, ' ')}“ (Stelle ${one.start} bis ${one.end})`,
  ]
}

function sumOf(commitments: readonly Commitment[]): string {
  const goals = commitments.filter(({ nature }) => nature === 'goal').length
  const measures = commitments.length - goals
  if (commitments.length === 0) return 'Keine Zusagen gefunden.'
  return `${measures} ${measures === 1 ? 'Zusage' : 'Zusagen'}, ${goals} ${goals === 1 ? 'Ziel' : 'Ziele'}. Es sind Vorschläge: Prüfen Sie sie am Text.`
}
