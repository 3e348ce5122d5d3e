import type {
  AdditiveRelation,
  Fault,
  Protection,
  ProtectionInstance,
  Unprotectable,
} from '../../kernels/disclosure/index.ts'

const number = new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 12 })
const n = (value: number) => number.format(value)
const between = ([low, high]: readonly [number, number]) => `${n(low)} bis ${n(high)}`
const sum = ({ total, parts }: AdditiveRelation) => {
  const shown = parts.slice(0, 6).join(' + ')
  return `${total} = ${shown}${parts.length > 6 ? ` + ${parts.length - 6} weitere` : ''}`
}

const lists = {
  relation: 'relations',
  frozen: 'frozen',
  alreadySuppressed: 'alreadySuppressed',
} as const

/** What is wrong in an instance, for whoever wrote it. */
export function faultText(fault: Fault): string {
  switch (fault.kind) {
    case 'duplicate':
      return `Die Zelle „${fault.cell}“ steht mehrmals in cells.`
    case 'unknownCell':
      return `Die Zelle „${fault.cell}“ in ${lists[fault.where]} steht nicht in cells.`
    case 'twiceInRelation':
      return `In der Summe ${sum(fault.relation)} steht „${fault.cell}“ mehrmals.`
    case 'emptyRelation':
      return `Die Summe „${fault.relation.total}“ in relations hat keine Teile.`
    case 'doesNotAddUp':
      return `Die Summe ${sum(fault.relation)} stimmt nicht: Die Teile ergeben ${n(fault.sum)}, die Summe ist ${n(fault.total)}. Mehr als Rundung darf es nicht sein (--rounding).`
    case 'outOfBounds':
      return `Der Wert der Zelle „${fault.cell.id}“ (${n(fault.cell.value)}) liegt nicht zwischen lower und upper (${between([fault.cell.lower, fault.cell.upper])}).`
    case 'negative':
      return `${fault.field} der Zelle „${fault.cell.id}“ ist kleiner als 0.`
  }
}

/** Why a cell cannot be protected. */
export function refusalText(reason: Unprotectable): string {
  switch (reason.kind) {
    case 'published':
      return `„${reason.cell}“ ist schon veröffentlicht (frozen).`
    case 'known':
      return `„${reason.cell}“: Vorher bekannt ist ${between(reason.possible)}. Verlangt ist ${between(reason.needed)}.`
    case 'determined':
      return `„${reason.cell}“ ist durch ${sum(reason.relation)} bestimmt: Alles andere darin ist veröffentlicht oder bekannt.`
    case 'bounded':
      return `„${reason.cell}“: Selbst wenn alles gesperrt wird, was gesperrt werden kann, bleibt nur ${between(reason.possible)}. Verlangt ist ${between(reason.needed)}.`
  }
}

/** The outcome for people; the cells themselves come with --json. */
export function outcomeText(instance: ProtectionInstance, protection: Protection): string {
  const { suppressed, secondary, cost, lowerBound } = protection
  const best = cost - lowerBound <= 1e-6 * Math.max(1, cost)
  const primary = instance.cells.filter((cell) => cell.primary)
  return [
    `Gesperrt: ${n(suppressed.length)} von ${n(instance.cells.length)} Zellen, davon ${n(primary.length)} primär und ${n(secondary)} sekundär.`,
    best
      ? `Kosten: ${n(cost)}. Weniger geht nicht (bewiesen).`
      : `Kosten: ${n(cost)}. Untere Schranke: ${n(lowerBound)}.`,
    'Geprüft: Keine primäre Zelle lässt sich genauer bestimmen als erlaubt.',
    '',
    ...suppressed,
  ].join('\n')
}
