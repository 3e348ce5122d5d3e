import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * What the lock file says of the packages that run with the product: that their licences go together with
 * the EUPL, and that it names no server to fetch them from, which would bind everybody to one registry.
 */

/** SPDX ids: permissive ones, weak copyleft, the EUPL, and the font licence. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  // An older name for the two or three clauses; what bears it was read.
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'LGPL-2.1-only',
  'LGPL-2.1-or-later',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
      resolved: z.string().optional(),
    }),
  ),
})

/** What is wrong with a lock file (version 3), a sentence each. Packages for development alone are let be. */
export function lockFaults(lock: unknown): string[] {
  const { packages } = lockShape.parse(lock)
  return Object.entries(packages).flatMap(([path, entry]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const faults: string[] = []
    if (entry.resolved !== undefined && !entry.link)
      faults.push(`${name}: the lock file names the server it came from`)
    if (path !== '' && !entry.dev && !isAllowed(entry.license))
      faults.push(`${name}: ${entry.license ?? 'no licence'} is not on the list`)
    return faults
  })
}

/** An SPDX expression of ids: one of "A OR B" is enough, of "A AND B" each counts. */
function isAllowed(expression: string | undefined): boolean {
  if (expression === undefined) return false
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  // Nested ones have not been met; they would have to be read by a person.
  if (/[()]/.test(bare)) return false
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => allowed.has(id.trim())))
}

if (process.argv[1] === import.meta.filename) {
  const lock: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'),
  )
  const faults = lockFaults(lock)
  for (const fault of faults) console.log(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
