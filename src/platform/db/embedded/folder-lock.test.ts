import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withFolderLock } from './folder-lock.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nahbei-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

const file = () => join(folder, 'lock')

test('one at a time, and a failure gives the lock back', async () => {
  let inside = 0
  let most = 0
  const visit = (n: number) =>
    withFolderLock(file(), 20_000, async () => {
      most = Math.max(most, ++inside)
      await Promise.resolve()
      inside--
      if (n % 2) throw new Error('odd')
      return n
    }).catch(() => -1)
  expect(await Promise.all([0, 1, 2, 3, 4].map(visit))).toEqual([0, -1, 2, -1, 4])
  expect(most).toBe(1)
})

test('patience ends in plain words', async () => {
  await withFolderLock(file(), 0, async () => {
    await expect(withFolderLock(file(), 1, async () => {})).rejects.toThrow(/Ein anderer Nahbei/)
  })
})

test('another process keeps us out until it is killed', async () => {
  const lock = fileURLToPath(new URL('./folder-lock.ts', import.meta.url))
  const program = `
    const { withFolderLock } = await import(${JSON.stringify(lock)})
    await withFolderLock(${JSON.stringify(file())}, 0, () => {
      console.log('held')
      return new Promise((resolve) => setInterval(resolve, 1e9))
    })`
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await expect(withFolderLock(file(), 1, async () => {})).rejects.toThrow(/Ein anderer Nahbei/)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await withFolderLock(file(), 0, async () => 'mine')).toBe('mine')
})
