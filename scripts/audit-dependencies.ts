import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/**
 * `npm run audit`: known holes in what runs with the product, as npm's service tells them. Fails where a high
 * or critical one is not accepted, with the reason, in docs/SECURITY.md. Where the service does not answer
 * (a mirror without it, no network) it says so, and fails nobody.
 */

const severities = ['critical', 'high', 'moderate', 'low', 'info'] as const
const grave: readonly string[] = ['critical', 'high']

export interface Hole {
  /** 'GHSA-xxxx-xxxx-xxxx', as the table in docs/SECURITY.md names it. */
  advisory: string
  package: string
  severity: (typeof severities)[number]
  title: string
  /** Versions that have it. */
  range: string
}

/** Version 2 of npm's report, as far as it is read here. A text in `via` names another entry. */
const reportShape = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(
        z.union([
          z.string(),
          z.object({
            name: z.string(),
            title: z.string(),
            url: z.string(),
            severity: z.enum(severities),
            range: z.string(),
          }),
        ]),
      ),
    }),
  ),
})

/** The holes of a report, the worst first; undefined where this is no report. */
export function holesOf(text: string): Hole[] | undefined {
  const report = reportShape.safeParse(parsed(text))
  if (!report.success) return undefined
  const holes = new Map<string, Hole>()
  for (const { via } of Object.values(report.data.vulnerabilities))
    for (const cause of via) {
      if (typeof cause === 'string') continue
      const { name, title, url, severity, range } = cause
      const advisory = url.split('/').at(-1) ?? url
      holes.set(`${advisory} ${name}`, { advisory, package: name, severity, title, range })
    }
  return [...holes.values()].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  )
}

/** The advisories that docs/SECURITY.md accepts: rows of its table whose last cell gives a reason. */
export function acceptedIn(markdown: string): Set<string> {
  const [, section = ''] = markdown.split(/^## Known holes in dependencies$/m)
  const [table = ''] = section.split(/^## /m)
  const rows = table.matchAll(/^\|\s*\[?(GHSA(?:-\w{4}){3})\b[^|]*\|[^|]*\|\s*([^|\s][^|]*)\|/gm)
  return new Set([...rows].map(([, advisory]) => advisory!))
}

/** What has to be dealt with: grave and not accepted. */
export const openHoles = (holes: Hole[], accepted: ReadonlySet<string>): Hole[] =>
  holes.filter(({ severity, advisory }) => grave.includes(severity) && !accepted.has(advisory))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function main(): number {
  const npm = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' })
  const holes = holesOf(npm.stdout ?? '')
  if (!holes) {
    const answer = z.object({ message: z.string() }).safeParse(parsed(npm.stdout ?? ''))
    const reason = answer.success ? answer.data.message : (npm.error?.message ?? 'no report')
    console.log(
      `The service that knows holes does not answer here, so nothing was checked: ${reason}`,
    )
    return 0
  }
  if (holes.length === 0) {
    console.log('No known holes in what runs with the product.')
    return 0
  }
  const accepted = acceptedIn(
    readFileSync(fileURLToPath(new URL('../docs/SECURITY.md', import.meta.url)), 'utf8'),
  )
  console.table(
    holes.map((hole) => ({ ...hole, accepted: accepted.has(hole.advisory) ? 'yes' : 'no' })),
  )
  const open = openHoles(holes, accepted)
  if (open.length > 0)
    console.log(
      `${open.length} high or critical: renew the package, or write into docs/SECURITY.md why it does not matter here.`,
    )
  return open.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main()
