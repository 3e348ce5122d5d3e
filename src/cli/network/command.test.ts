import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { decodeNetwork, writeOsmPbf } from '../../kernels/routing/index.ts'
import { createProgram, runProgram } from '../program.ts'

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const street = writeOsmPbf({
  nodes: [
    { id: 1, lon: 8.7, lat: 49.4 },
    { id: 2, lon: 8.701, lat: 49.4 },
  ],
  ways: [{ id: 1, nodes: [1, 2], tags: { highway: 'residential' } }],
})

async function build(bytes: Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'nahbei-network-'))
  const file = join(folder, 'stadt.osm.pbf')
  await writeFile(file, bytes)
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const program = createProgram({
    serve: async () => {
      throw new Error('not served here')
    },
    operations: [],
    openDoor: async () => {
      throw new Error('needs no database')
    },
  })
  await runProgram(program, ['node', 'nahbei', 'network', 'build', file, '--out', folder])
  const lines = (calls: unknown[][]) => calls.map(([line]) => String(line)).join('\n')
  return { folder, out: lines(said.mock.calls), complaint: lines(complained.mock.calls) }
}

it('writes the network beside what it was made of, and says what is in it', async () => {
  const { folder, out } = await build(street)
  expect(out).toContain('2 Knoten, 1 Abschnitte, 0,1 km Wege')
  const network = decodeNetwork(await readFile(join(folder, 'streets.bin')))
  expect(network.lon).toHaveLength(2)
  expect(JSON.parse(await readFile(join(folder, 'network.json'), 'utf8'))).toMatchObject({
    version: 1,
    source: { file: 'stadt.osm.pbf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ...{ junctions: 2, segments: 1, kerbs: { all: 0, unknown: 0, unknownShare: null } },
  })
})

it('says what is wrong with a file and what to do', async () => {
  expect((await build(street.subarray(0, street.length - 5))).complaint).toContain(
    'mitten in einem Block ab, es fehlen mindestens 5 Byte. Laden Sie die Datei noch einmal.',
  )
  expect(process.exitCode).toBe(1)
  vi.restoreAllMocks()
  expect((await build(Buffer.from('<osm/>'))).complaint).toContain('ist keine .osm.pbf-Datei')
  vi.restoreAllMocks()
  expect((await build(writeOsmPbf({ nodes: [], ways: [] }))).complaint).toContain(
    'kein einziger Weg',
  )
})
