import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../tests/database/index.ts'
import { placeOf, sketchedFile } from '../../../kernels/routing/testing/sketch.ts'
import { Findings } from '../../../platform/import/index.ts'
import { LiveParts } from '../../../platform/snapshot/liveParts.ts'
import { packSchema } from '../../city/index.ts'
import { reachPart } from '../snapshot/part.ts'
import { reachImport } from './networksImport.ts'

const { app } = await testDatabase()
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nahbei-networks-'))
  await app.deleteFrom('reach.network').execute()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const now = new Date('2026-11-24T12:00:00Z')
const street = { highway: 'residential', name: 'Marktstraße' }
const sketch = (length: number) =>
  sketchedFile({ nodes: { a: [0, 0], b: [length, 0] }, ways: [['a b', street]] })

async function importStreets(content: Uint8Array) {
  await writeFile(path.join(folder, 'stadt.osm.pbf'), content)
  const pack = packSchema.parse({
    ...{ name: 'Teststadt', state: 'NW' },
    networks: [{ id: 'strassen', kind: 'streets', file: 'stadt.osm.pbf' }],
  })
  const [part] = reachImport(pack)
  const findings = new Findings()
  const prepared = await part!.prepare({ dataFolder: folder, packFolder: folder, now, findings })
  const write = { now, today: '2026-11-24', findings }
  const counts = await (prepared && app.transaction().execute((tx) => prepared.write(tx, write)))
  return { counts, findings }
}

const live = async () => {
  const plain = await reachPart.load(app, new LiveParts())
  return reachPart.revive(plain, new LiveParts())
}

describe('the street network of a pack', () => {
  it('comes in once, stays as it is, and changes with its file', async () => {
    expect((await live()).ways).toBeUndefined()
    const first = await importStreets(sketch(300))
    expect(first.counts).toMatchObject({ added: 1, changed: 0 })
    expect((await importStreets(sketch(300))).counts).toMatchObject({ unchanged: 1, added: 0 })
    const route = () =>
      live().then(({ ways }) => ways!.route(placeOf(0, 0), placeOf(1000, 0), 'adult')?.metres)
    expect(await route()).toBeUndefined()
    expect((await importStreets(sketch(1200))).counts).toMatchObject({ changed: 1, added: 0 })
    expect(await route()).toBe(1000)
    const [network] = (await live()).networks
    expect(network).toMatchObject({ id: 'strassen', facts: { kind: 'streets', kilometres: 1 } })
  })

  it('stays when its file is damaged, and the report says what to do', async () => {
    await importStreets(sketch(300))
    const whole = sketch(1200)
    const { counts, findings } = await importStreets(whole.subarray(0, whole.length - 40))
    expect(counts).toBeUndefined()
    expect(findings.refusals[0]).toMatchObject({
      file: 'stadt.osm.pbf',
      reason: expect.stringMatching(/nicht vollständig.*Laden Sie sie noch einmal/s),
    })
    expect((await live()).ways).toBeDefined()
  })

  it('is refused where the file is something else', async () => {
    const { findings } = await importStreets(new TextEncoder().encode('PK\u0003\u0004 no map'))
    expect(findings.refusals[0]!.reason).toContain('keine Datei im Format .osm.pbf')
  })
})
