import { chmod, mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'

// A package as npm unpacks it where install scripts are off: its libraries lack their short names.

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nahbei-binaries-'))
  await mkdir(join(root, 'package', 'native', 'lib'), { recursive: true })
  await writeFile(join(root, 'package', 'native', 'lib', 'libpq.so.5.18'), 'library')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(join(root, 'package', 'native', 'pg-symlinks.json'), JSON.stringify(links))
})

afterEach(async () => {
  await chmod(join(root, 'package', 'native', 'lib'), 0o755)
  await rm(root, { recursive: true })
})

const library = () => join(root, 'package', 'native', 'lib')
const elsewhere = () => join(root, 'links')
const find = () => findBinaries(elsewhere(), join(root, 'package'))

test('missing links are made in the package, by any number of processes', async () => {
  const found = await Promise.all([find(), find(), find()])
  expect(await readlink(join(library(), 'libpq.so.5'))).toBe('libpq.so.5.18')
  expect(found.map(({ environment }) => environment)).toEqual([{}, {}, {}])
  expect(await readdir(root)).toEqual(['package'])
})

test.skipIf(process.getuid?.() === 0)(
  'where the package may not be written the links go elsewhere and the loader is told',
  async () => {
    await chmod(library(), 0o555)
    const [first, second] = [await find(), await find()]
    expect(await readlink(join(elsewhere(), 'libpq.so.5'))).toBe(join(library(), 'libpq.so.5.18'))
    expect(Object.values(first.environment)).toEqual([`${elsewhere()}:${library()}`])
    expect(second).toEqual(first)
  },
)
