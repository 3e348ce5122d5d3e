// Makes one piece of JavaScript of the TypeScript, so that a start reads a few files instead of hundreds.
// A build belongs to the state of the sources it was made from; a change makes the next start build anew.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './node24.js'

const dist = join(projectRoot, 'dist')
/** Builds of earlier states that a running server may still need. */
const keptBuilds = 3

/** Path of the built program, built if need be; undefined where nothing can be built or written. */
export async function builtProgram() {
  const folder = join(dist, stateOfSources())
  const program = join(folder, 'main.js')
  if (existsSync(program)) return program
  try {
    await build(folder)
    removeOldBuilds()
    return program
  } catch {
    return undefined
  }
}

/** Names, sizes and times of everything that goes into the build. */
function stateOfSources() {
  const hash = createHash('sha256')
  const add = (path) => {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${mtimeMs} ${size}\n`)
  }
  for (const folder of ['src', 'vocabulary']) {
    const entries = readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    for (const entry of entries)
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        add(join(entry.parentPath, entry.name))
  }
  for (const file of ['package-lock.json', 'tsconfig.json', 'bin/build.js'])
    add(join(projectRoot, file))
  return hash.digest('hex').slice(0, 16)
}

async function build(folder) {
  const esbuild = await import('esbuild')
  const making = `${folder}.${process.pid}`
  mkdirSync(making, { recursive: true })
  await esbuild.build({
    absWorkingDir: projectRoot,
    entryPoints: [
      'src/main.ts',
      'src/snapshotWorker.ts',
      'src/pdfWorker.ts',
      'src/pngWorker.ts',
      'src/paperWorker.ts',
    ],
    outdir: making,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Some packages keep for Node a form that hides what it loads.
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    logLevel: 'silent',
    // Names appear in messages and in the audit log.
    keepNames: true,
    // CommonJS packages ask for Node's modules at run time.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    // The typesetter brings a native program, the solver one that lies beside it; what reads from S3 is never asked.
    external: ['pg-native', 'esbuild', 'highs', '@myriaddreamin/*', '@aws-sdk/*'],
    plugins: [ownAddresses],
  })
  try {
    renameSync(making, folder)
  } catch {
    rmSync(making, { recursive: true, force: true }) // another start was quicker
  }
}

/** These modules name the module of a thread, which lies in the build. */
const namesWorker = /[\\/]src[\\/](snapshotParts|pdf|png|platform[\\/]papers[\\/]apart)\.ts$/

/** Modules find files that lie beside them (migrations, styles) by their own address: it stays the source's. */
const ownAddresses = {
  name: 'own addresses',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises')
      const text = await readFile(path, 'utf8')
      if (!text.includes('import.meta') || namesWorker.test(path)) return undefined
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

function removeOldBuilds() {
  const builds = readdirSync(dist)
    .map((name) => ({ path: join(dist, name), time: statSync(join(dist, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { path } of builds.slice(keptBuilds)) rmSync(path, { recursive: true, force: true })
}
