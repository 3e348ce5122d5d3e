import { attack, type Publication } from '../../../kernels/disclosure/index.ts'
import type { GateCell, Problem } from './problem.ts'

/** What an attack on finished tables showed. */
export interface Audit {
  /** Cells that were attacked, and those of them that were found or narrowed down too far. */
  examined: number
  exposed: GateCell[]
  /** How many values the attacker was left with where it knew most; Infinity where nothing was attacked. */
  narrowest: number
}

/**
 * Lets the attacker of the disclosure kernel loose on what is to be published, together with all that was
 * published before. It works on its own: whatever found the pattern, this decides.
 *
 * @param withheld ids of the cells that are not published
 */
export async function audit(problem: Problem, withheld: ReadonlySet<string>): Promise<Audit> {
  const wanted = [...problem.cells.values()].filter(({ need }) => need !== undefined)
  if (wanted.length === 0) return { examined: 0, exposed: [], narrowest: Number.POSITIVE_INFINITY }
  const { findings, undecided } = await attack(publicationOf(problem, withheld), {
    explain: false,
  })
  const exposed = new Set(findings.filter((one) => one.exposed !== null).map(({ id }) => id))
  for (const id of undecided) exposed.add(id)
  const widths = findings.map(({ interval }) => interval.upper - interval.lower)
  return {
    examined: wanted.length,
    exposed: wanted.filter(({ id }) => exposed.has(id)),
    narrowest: widths.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY),
  }
}

/** The tables as everybody will have them. Where a source’s total differs from its parts, even that is known. */
function publicationOf({ cells, relations }: Problem, withheld: ReadonlySet<string>): Publication {
  const published = [...cells.values()].map((cell) => {
    const { id, count, most, need } = cell
    return {
      id,
      value: withheld.has(id) ? null : count,
      lower: Math.min(0, count),
      upper: Number.isFinite(most) ? Math.max(most, count) : null,
      sensitive: need !== undefined,
      ...(Number.isInteger(count) && { count: true }),
      ...(need && {
        protection: {
          lower: Math.max(0, count - need.lower),
          upper: Math.min(most, count + need.upper),
        },
      }),
    }
  })
  const rests = relations.flatMap(({ rest }, number) =>
    rest === 0 ? [] : [{ id: `rest ${number}`, value: rest, lower: null, upper: null }],
  )
  return {
    cells: [...published, ...rests],
    relations: relations.map(({ total, parts, rest }, number) => ({
      total,
      parts: rest === 0 ? parts : [...parts, `rest ${number}`],
    })),
  }
}
