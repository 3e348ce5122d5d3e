import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `npm run check`: everything that can be said of the code without running the product. */

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

const tool = (path: string) => join(projectRoot, 'node_modules', ...path.split('/'))

const checks: { name: string; script: string; args: string[]; loader?: true }[] = [
  { name: 'types', script: tool('typescript/bin/tsc'), args: ['--noEmit'] },
  {
    name: 'lint and format',
    script: tool('@biomejs/biome/bin/biome'),
    args: ['ci', '--error-on-warnings', '.'],
  },
  {
    name: 'boundaries',
    script: tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
    args: ['src', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'licences', script: 'scripts/licences.ts', args: [], loader: true },
  { name: 'dead code', script: tool('knip/bin/knip.js'), args: [] },
  {
    name: 'pack schema',
    script: 'scripts/generate-pack-schema.ts',
    args: ['--check'],
    loader: true,
  },
  { name: 'table types', script: 'scripts/generate-types.ts', args: ['--check'], loader: true },
  {
    name: 'planted violations',
    script: tool('vitest/vitest.mjs'),
    args: ['run', '--config', 'tests/architecture/vitest.config.ts'],
  },
]

const failures: string[] = []
for (const { name, script, args, loader } of checks) {
  const started = performance.now()
  const run = spawnSync(
    process.execPath,
    [...(loader ? ['--import', 'tsx'] : []), script, ...args],
    {
      cwd: projectRoot,
      encoding: 'utf8',
    },
  )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const ok = run.status === 0
  console.log(`${ok ? 'fine  ' : 'FAILED'} ${name} (${seconds} s)`)
  if (ok) continue
  failures.push(name)
  console.log(run.stdout, run.stderr)
}
if (failures.length > 0) {
  console.log(`check failed: ${failures.join(', ')}`)
  process.exit(1)
}
