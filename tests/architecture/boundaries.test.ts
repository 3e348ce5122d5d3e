import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBoundaries } from './boundaries.ts'

/** One planted violation for each rule: file, what it imports, the rule that must complain. */
const planted: [file: string, imported: string, rule: string][] = [
  ['src/contexts/city/area.ts', '../offers/index.ts', 'context-city'],
  ['src/contexts/people/account.ts', '../offers/index.ts', 'context-people'],
  ['src/contexts/offers/near.ts', '../atlas/index.ts', 'context-offers'],
  ['src/contexts/atlas/profile.ts', '../offers/index.ts', 'context-atlas'],
  ['src/contexts/offers/place.ts', '../city/store.ts', 'context-front-door-between'],
  ['src/web/page.ts', '../contexts/city/store.ts', 'context-front-door'],
  ['src/kernels/geo/reads.ts', '../../platform/clock.ts', 'kernels-know-nothing'],
  ['src/kernels/geo/files.ts', 'node:fs', 'kernels-are-pure'],
  ['src/platform/subject.ts', '../contexts/city/index.ts', 'platform-knows-no-subject'],
  ['src/contexts/city/view.ts', '../../web/frame.ts', 'contexts-know-no-surface'],
  ['src/api/render.ts', '../web/frame.ts', 'surfaces-stand-side-by-side'],
  ['src/web/query.ts', 'pg', 'only-stores-name-tables'],
  ['src/platform/circle.ts', './circle2.ts', 'no-circles'],
  ['src/platform/tested.ts', '../../tests/builders.ts', 'no-tests-in-product'],
  ['src/platform/properties.ts', 'fast-check', 'declared-dependencies'],
]
const bystanders: [file: string, text: string][] = [
  ['src/contexts/city/index.ts', 'export const city = 1'],
  ['src/contexts/city/store.ts', 'export const store = 1'],
  ['src/contexts/offers/index.ts', 'export const offers = 1'],
  ['src/contexts/atlas/index.ts', 'export const atlas = 1'],
  ['src/platform/clock.ts', 'export const clock = 1'],
  ['src/platform/circle2.ts', "import './circle.ts'"],
  ['src/web/frame.ts', 'export const frame = 1'],
  ['tests/builders.ts', 'export const builder = 1'],
]

describe('the boundaries of the house', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nahbei-boundaries-'))
    const files = [
      ...bystanders,
      ...planted.map(([file, imported]): [string, string] => [file, `import '${imported}'`]),
    ]
    for (const [file, text] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), text)
    }
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ dependencies: { pg: '*' }, devDependencies: { 'fast-check': '*' } }),
    )
    await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('finds every planted violation', async () => {
    const { summary } = await readBoundaries(folder, ['src'])
    const found = summary.violations.map((violation) => `${violation.from} ${violation.rule.name}`)
    expect(summary.totalCruised).toBeGreaterThan(planted.length)
    for (const [file, , rule] of planted) expect(found).toContain(`${file} ${rule}`)
  })

  it('holds in the product, and really read it', async () => {
    const { summary } = await readBoundaries(process.cwd(), ['src'])
    expect(summary.totalCruised).toBeGreaterThan(100)
    expect(summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([])
  })
})
