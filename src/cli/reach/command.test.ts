import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { encodeNetwork } from '../../kernels/routing/index.ts'
import { networkOf, placeOf } from '../../kernels/routing/testing/sketch.ts'
import { speakGerman } from '../german.ts'
import { runProgram } from '../program.ts'
import { addReachCommands } from './command.ts'

let folder: string

/** A street of 1,200 m; from its middle steps lead up to a square. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nahbei-reach-'))
  const network = await networkOf({
    nodes: { a: [0, 0], b: [600, 0], c: [1200, 0], d: [600, 60], e: [600, 200], f: [1200, 200] },
    ways: [
      ['a b c', { highway: 'residential' }],
      ['b d', { highway: 'steps' }],
      ['d e f c', { highway: 'footway' }],
    ],
  })
  await mkdir(join(folder, 'netz'))
  await writeFile(join(folder, 'netz', 'streets.bin'), encodeNetwork(network))
})

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const at = (east: number, north: number) => {
  const { lon, lat } = placeOf(east, north)
  return `${lat.toFixed(7)},${lon.toFixed(7)}`
}

async function run(files: { sources: string[]; targets: string[] }, ...more: string[]) {
  const [sources, targets] = [join(folder, 'sources.csv'), join(folder, 'targets.csv')]
  await writeFile(sources, ['id,lat,lon,category', ...files.sources].join('\n'))
  await writeFile(targets, ['id,lat,lon,category', ...files.targets].join('\n'))
  const out: string[] = []
  const errors: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  vi.spyOn(console, 'error').mockImplementation((text) => void errors.push(String(text)))
  const program = new Command('nahbei')
  addReachCommands(program)
  speakGerman(program)
  program.exitOverride()
  const given = ['--network', join(folder, 'netz'), '--sources', sources, '--targets', targets]
  await runProgram(program, ['node', 'nahbei', 'reach', 'nearest', ...given, ...more])
  return { lines: out, errors: errors.join('\n'), exitCode: process.exitCode ?? 0 }
}

const sources = [
  `haus,${at(0, 0)},arzt`,
  `platz,${at(600, 190)},arzt`,
  `ende,${at(1190, 0)},arzt`,
  `kita,${at(300, 0)},kita`,
]

describe('nahbei reach nearest', () => {
  it('tells the nearest of each category in one line of JSON, nearest first, within the cap', async () => {
    const { lines } = await run(
      { sources, targets: [`heim,${at(500, 0)},`, `nur,${at(1100, 0)},kita`] },
      ...['--k', '2', '--cap', '600', '--speed', '1', '--json'],
    )
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        ...{ target: 'heim', category: 'arzt' },
        sources: [
          { id: 'platz', seconds: expect.closeTo(290, 0) },
          { id: 'haus', seconds: expect.closeTo(500, 0) },
        ],
      },
      {
        ...{ target: 'heim', category: 'kita' },
        sources: [{ id: 'kita', seconds: expect.closeTo(200, 0) }],
      },
      { target: 'nur', category: 'kita', sources: [] },
    ])
  })

  it('tells two times with a wheelchair, none of them over steps', async () => {
    const { lines } = await run(
      { sources: [`platz,${at(600, 190)},arzt`], targets: [`heim,${at(590, 0)},`] },
      ...['--cap', '3600', '--speed', '1', '--profile', 'wheelchair', '--json'],
    )
    const [near] = JSON.parse(lines[0]!).sources
    expect(near.id).toBe('platz')
    expect(near.best).toBeGreaterThan(1300)
    expect(near.worst === null || near.worst >= near.best).toBe(true)
  })

  it('tells of places that no way leads to', async () => {
    const { lines, errors } = await run(
      { sources, targets: [`insel,${at(0, 9000)},kita`] },
      '--json',
    )
    expect(JSON.parse(lines[0]!)).toEqual({ target: 'insel', category: 'kita', sources: [] })
    expect(errors).toContain('Zu einem Ort führt kein Weg')
    expect(errors).toContain('„insel“')
  })

  it('names every fault of a file with its line', async () => {
    const { errors, exitCode } = await run({
      sources,
      targets: [`a,91,8,`, `,${at(0, 0)},`, `a,${at(0, 0)},`],
    })
    expect(exitCode).toBe(1)
    expect(errors).toContain('targets.csv, Zeile 2, Spalte „lat“: „91“ liegt nicht zwischen')
    expect(errors).toContain('Zeile 3, Spalte „id“: Hier fehlt eine Kennung.')
    expect(errors).toContain('Zeile 4, Spalte „id“: „a“ steht schon weiter oben.')
  })

  it('says how to build a network where there is none', async () => {
    const { errors, exitCode } = await run({ sources, targets: sources }, '--network', folder)
    expect(exitCode).toBe(1)
    expect(errors).toContain('npx nahbei network build')
  })
})
