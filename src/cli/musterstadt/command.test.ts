import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Failed } from '../failed.ts'
import { musterstadtCommand } from './command.ts'

describe('nahbei pack musterstadt', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'musterstadt-'))
    vi.spyOn(console, 'log').mockImplementation(() => {})
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })
  const run = (...args: string[]) =>
    musterstadtCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .parseAsync(args, { from: 'user' })

  it('writes a city of the size asked for', async () => {
    await run('--seed', 'x', '--residents', '30.000', '--out', join(folder, 'a', 'b'))
    const written = await readdir(join(folder, 'a', 'b'), { recursive: true })
    expect(written).toContain('pack.json')
    const csv = await readFile(join(folder, 'a', 'b', 'einwohner', 'stadtteile.csv'), 'utf8')
    const last = csv.split('\n').filter((line) => line.includes(';31.12.2024;'))
    const people = last.flatMap((line) => line.split(';').slice(3).map(Number))
    expect(people.reduce((sum, n) => sum + n, 0)).toBe(30_000)
  })

  it('says what is wrong with a number or a folder', async () => {
    await expect(run('--residents', 'viele')).rejects.toThrow(/ganze Zahl/)
    const file = join(folder, 'datei')
    await writeFile(file, '')
    await expect(run('--residents', '20000', '--out', file)).rejects.toThrow(Failed)
  })
})
