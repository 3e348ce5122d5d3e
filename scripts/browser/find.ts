import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'

const headlessShell = '/usr/bin/chromium-headless-shell'

const candidates = [
  process.env.NAHBEI_BROWSER,
  // The same engine without windows and toolbars: opens a page in a third of the time.
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a Chromium or Chrome on this machine. */
export function findBrowser(): string | undefined {
  return candidates.find((path): path is string => path !== undefined && isProgram(path))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Finds a browser, or installs Debian's where that is possible without asking (root on Debian).
 * @throws with what to do, where there is none
 */
export function ensureBrowser(): string {
  const named = process.env.NAHBEI_BROWSER !== undefined
  if (!named && !isProgram(headlessShell)) installOnDebian('chromium-headless-shell')
  if (!findBrowser()) installOnDebian('chromium')
  const found = findBrowser()
  if (found) return found
  throw new Error(
    'No Chromium or Chrome found for the browser tests. Install one (Debian: apt-get install chromium), or name it with NAHBEI_BROWSER=/path/to/chromium.',
  )
}

function installOnDebian(name: string) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing ${name} for the browser tests …`)
  const patience = ['-qq', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20']
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]])
    spawnSync('apt-get', [...patience, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
}
