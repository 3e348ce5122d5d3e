import { bounds } from './bounds.ts'
import { type Component, componentsOf } from './components.ts'
import { explain } from './explain.ts'
import { exposureOf } from './exposure.ts'
import type { Attack, Finding, Publication } from './publication.ts'
import { systemOf } from './system.ts'

/**
 * Tries to learn what a publication keeps secret: from every additive relation between and within tables, from other
 * releases of the same figures, from rounded quotients and their denominators, and from areas or groups that almost
 * coincide. For each cell looked at: the interval of values that remain possible, and, where that gives it away, the
 * published figures that do.
 *
 * Method: the published values are linear conditions on the others; the ends of each interval are linear programs
 * (Fischetti and Salazar 2000, "Models and algorithms for optimizing cell suppression", call this the audit), made
 * tighter by whole numbers where cells count. Only what hangs together with a cell looked at is solved.
 *
 * Statistical inference is no part of it: an interval says what is possible, not what is likely.
 * @param options `explain: false` leaves the paths out, which saves most of the time where much is exposed
 * @throws Error when an id is not there or there twice
 */
export async function attack(
  publication: Publication,
  options: { explain?: boolean } = {},
): Promise<Attack> {
  const system = systemOf(publication)
  const findings: Finding[] = openlyPublished(publication)
  const undecided: string[] = []
  for (const component of componentsOf(system)) {
    const found = await attackComponent(publication, component, options.explain ?? true)
    if (found) findings.push(...found)
    else undecided.push(...component.unknowns.filter((one) => one.examined).map(({ id }) => id))
  }
  return {
    findings,
    examined: findings.length + undecided.length,
    exposed: findings.filter((finding) => finding.exposed !== null).length,
    contradictions: system.contradictions,
    undecided,
  }
}

/** Null where the published values contradict each other even without any assumption. */
async function attackComponent(
  publication: Publication,
  { unknowns, conditions }: Component,
  explaining: boolean,
): Promise<Finding[] | null> {
  const targets = [...unknowns.keys()].filter((column) => unknowns[column]!.examined)
  let used = conditions
  let found = await bounds(unknowns, used, targets)
  if (!found && conditions.some(({ assumed }) => assumed)) {
    used = conditions.filter(({ assumed }) => !assumed)
    found = await bounds(unknowns, used, targets)
  }
  if (!found) return null
  const findings: Finding[] = []
  for (const target of targets) {
    const unknown = unknowns[target]!
    const interval = { lower: found.lower[target]! + 0, upper: found.upper[target]! + 0 } // no −0
    const exposed = exposureOf(unknown, interval)
    if (unknown.rest && !exposed) continue
    const path =
      exposed && explaining ? await explain(publication, unknowns, used, target, exposed) : null
    findings.push({ id: unknown.id, interval, exposed, path })
  }
  return findings
}

function openlyPublished({ cells }: Publication): Finding[] {
  return cells.flatMap(({ id, sensitive, value, accuracy = 0 }) =>
    sensitive === true && value !== null && accuracy === 0
      ? [
          {
            id,
            interval: { lower: value, upper: value },
            exposed: 'published' as const,
            path: null,
          },
        ]
      : [],
  )
}
