import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const compiler = '@myriaddreamin/typst-ts-node-compiler'
const require = createRequire(import.meta.url)

/**
 * Whether this machine can make PDFs: the typesetter is a native program, which is not there for every
 * platform. Where it is only there in another version than its JavaScript, it knows no PDF/UA.
 */
export function canMakePdf(): boolean {
  const wanted = versionOf(compiler)
  const { platform, arch } = process
  const endings = ['', '-gnu', '-musl', '-msvc']
  return (
    wanted !== undefined &&
    endings.some((ending) => versionOf(`${compiler}-${platform}-${arch}${ending}`) === wanted)
  )
}

function versionOf(name: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8'))
    return version
  } catch {
    return undefined
  }
}
