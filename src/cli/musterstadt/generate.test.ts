import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { packSchema } from '../../contexts/city/index.ts'
import { generateMusterstadt, type MadePack } from './generate.ts'

const textOf = (made: MadePack, path: string) => [...made.files.get(path)!()].join('')

async function bytesOf(made: MadePack, path: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of made.binaries.get(path)!()) parts.push(part)
  return Buffer.concat(parts)
}

async function digest(made: MadePack): Promise<string> {
  const hash = createHash('sha256')
  for (const [path, pieces] of made.files) {
    hash.update(path)
    for (const piece of pieces()) hash.update(piece)
  }
  for (const path of made.binaries.keys()) hash.update(await bytesOf(made, path))
  return hash.digest('hex')
}

describe('generateMusterstadt', () => {
  let made: MadePack
  beforeAll(() => {
    made = generateMusterstadt({ seed: 'musterstadt', residents: 160_000 })
  })

  it('gives the same bytes for the same seed, and others for another', async () => {
    const again = generateMusterstadt({ seed: 'musterstadt', residents: 160_000 })
    expect(await digest(again)).toBe(await digest(made))
    const other = generateMusterstadt({ seed: 'anders', residents: 160_000 })
    expect(textOf(other, 'gebiete/stadtteile.geojson')).not.toBe(
      textOf(made, 'gebiete/stadtteile.geojson'),
    )
    expect(textOf(other, 'angebote/offers.json')).not.toBe(textOf(made, 'angebote/offers.json'))
  })

  it('describes a valid pack in which every file it names is there', () => {
    const pack = packSchema.parse(JSON.parse(textOf(made, 'pack.json')))
    expect(pack.demo).toBe(true)
    expect(pack.networks.map(({ kind }) => kind)).toEqual(['streets', 'timetable'])
    expect([...made.binaries.keys()]).toEqual(pack.networks.map(({ file }) => file))
    const named = [
      ...pack.areas,
      ...pack.residents,
      ...pack.cells,
      ...pack.addresses,
      ...pack.values,
      ...pack.offers,
    ].map((section) => section.file.replace('{jahr}', '2020'))
    const pages = Object.values(pack.pages ?? {}).flatMap((page) => Object.values(page ?? {}))
    for (const file of [...named, ...pages]) expect([...made.files.keys()]).toContain(file)
  })

  it('refuses a number of residents that makes no city', () => {
    expect(() => generateMusterstadt({ seed: 1, residents: 5 })).toThrow(
      /residents must be between/,
    )
  })
})

describe('the pack that ships with the product', () => {
  it('is what the generator writes, so that nobody edits it by hand', async () => {
    const made = generateMusterstadt({ seed: 'musterstadt', residents: 160_000 })
    const folder = fileURLToPath(new URL('../../../packs/musterstadt/', import.meta.url))
    for (const path of made.files.keys()) {
      const shipped = await readFile(join(folder, path), 'utf8')
      expect(shipped === textOf(made, path), `${path}: run "nahbei pack musterstadt"`).toBe(true)
    }
    for (const path of made.binaries.keys())
      expect(
        (await readFile(join(folder, path))).equals(await bytesOf(made, path)),
        `${path}: run "nahbei pack musterstadt"`,
      ).toBe(true)
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    expect(found.filter((entry) => entry.isFile())).toHaveLength(
      made.files.size + made.binaries.size,
    )
  })
})
