import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readPublication } from '../../src/contexts/atlas/release/published.ts'
import { attack } from '../../src/kernels/disclosure/index.ts'
import { testDatabase } from '../database/index.ts'
import { complaints, partOf, rows, runFolder, touched } from './cityPack.ts'

const musterstadt = fileURLToPath(new URL('../../packs/musterstadt', import.meta.url))
const database = await testDatabase()

const attacked = async () => attack(await readPublication(database.app), { explain: false })

/** The same pack with counts of 2024 that were corrected: some by a little, some to very small ones. */
async function revisedPack(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbei-revised-'))
  await cp(musterstadt, folder, { recursive: true })
  const file = join(folder, 'kennzahlen/arbeit_2024.csv')
  const [header = '', ...lines] = (await readFile(file, 'utf8')).split(/\r?\n/)
  const names = header.split(',')
  const revised = lines.map((line, row) =>
    line
      .split(',')
      .map((cell, at) => {
        if (!names[at]?.endsWith('_zaehler') || !/^\d+$/.test(cell)) return cell
        if (row % 7 === 3) return '2'
        return row % 3 === 1 ? String(Number(cell) + 2) : cell
      })
      .join(','),
  )
  await writeFile(file, [header, ...revised].join('\n'))
  return folder
}

test('Musterstadt protects its raw counts, and gives none of them away', {
  timeout: 300_000,
}, async () => {
  const report = await runFolder(database, musterstadt, musterstadt)
  expect(complaints(report)).toEqual([])
  const { notices } = partOf(report, 'release')
  expect(notices).toHaveLength(1)
  expect(notices[0]?.text).toMatch(
    /^Nr\. 1: [\d.]+ Werte veröffentlicht, \d+ Werte geschützt, davon/,
  )
  const { examined, exposed, undecided } = await attacked()
  expect({ exposed, undecided }).toEqual({ exposed: 0, undecided: [] })
  expect(examined).toBeGreaterThan(200)
})

test('small raw counts are nowhere among what is public', async () => {
  const leaks = await rows(
    database.app,
    `select c.indicator, o.area from atlas.released_column c
     join atlas.indicator i on i.id = c.indicator and i.protection ? 'least'
     join atlas.observation o on o.indicator = c.indicator and o.period_from = c.period_from
     where o.numerator > 0 and o.numerator < (i.protection->>'least')::int
       and c.figures[array_position(c.areas, o.area)] is not null`,
  )
  expect(leaks).toEqual([])
})

test('a second import makes no new release', { timeout: 120_000 }, async () => {
  expect(touched(await runFolder(database, musterstadt, musterstadt))).toBe(0)
  expect(await rows(database.app, 'select number from atlas.release')).toEqual([{ number: 1 }])
})

test('corrected figures give nothing away together with those before', {
  timeout: 300_000,
}, async () => {
  const folder = await revisedPack()
  await runFolder(database, folder, folder)
  expect(await rows(database.app, 'select max(number) as number from atlas.release')).toEqual([
    { number: 2 },
  ])
  const [column] = await rows<{ hidden: number }>(
    database.app,
    `select cardinality(array_positions(reasons, 'primary')) as hidden from atlas.released_column
     where release = 2 and indicator = 'altersarmut' and state = 'released'`,
  )
  expect(column?.hidden).toBeGreaterThan(2)
  const { examined, exposed, undecided } = await attacked()
  expect({ exposed, undecided }).toEqual({ exposed: 0, undecided: [] })
  expect(examined).toBeGreaterThan(200)
})
