import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './browser/find.ts'

/** `npm test [-- files]`: every test, the browser journeys included; sees to the browser itself. */

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

const results = join(tmpdir(), `nahbei-test-${process.pid}.json`)
const browser = ensureBrowser()
const run = spawnSync(
  process.execPath,
  [
    join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, NAHBEI_BROWSER: browser } },
)

interface Results {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
  success: boolean
}
const counted = JSON.parse(readFileSync(results, 'utf8')) as Results
rmSync(results)
// A file that could not even be loaded has no tests to count, but it failed.
const failed = counted.numFailedTests || (counted.success && run.status === 0 ? 0 : 1)
const skipped = counted.numPendingTests > 0 ? `, ${counted.numPendingTests} skipped` : ''
console.log(`${counted.numPassedTests} passed, ${failed} failed${skipped}`)
process.exit(failed > 0 ? 1 : (run.status ?? 1))
