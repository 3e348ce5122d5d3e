import { constants } from 'node:fs'
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { nearestNames } from './names.ts'
import { failed, fatalProblem, ok, type RecordProblem, type Result, stop } from './problem.ts'

/** A data file inside its folder; `file` is relative to the folder, with forward slashes. */
export interface FoundFile {
  file: string
  /** What stood in the place of `{name}` in the pattern. */
  placeholders: Record<string, string>
}

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_]*)\}/g

/**
 * Finds the files that a pattern names, such as `indicators/mss_{year}_planning-areas.csv`.
 * Sorted by path. Refuses absolute paths, `..`, links that leave the folder, and whatever is no
 * ordinary file; where nothing matches, the problem names the nearest file names.
 */
export async function resolveFiles(folder: string, pattern: string): Promise<Result<FoundFile[]>> {
  const refusal = refusePath(pattern)
  if (refusal) return failed(fatalProblem('path', pattern, refusal))
  const root = await realpath(folder).catch(() => undefined)
  if (root === undefined) {
    return failed(fatalProblem('notFound', folder, 'Diesen Datenordner gibt es nicht.'))
  }
  const segments = pattern.split('/').filter((segment) => segment !== '' && segment !== '.')
  const matches = await walk(root, segments)
  if (matches.found.length === 0) {
    return failed(fatalProblem('notFound', pattern, notFoundMessage(matches)))
  }
  const problems: RecordProblem[] = []
  for (const match of matches.found) {
    const problem = await refuseFile(root, match.file)
    if (problem) problems.push(problem)
  }
  if (problems.length > 0) return failed(...problems)
  return ok(matches.found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)))
}

function refusePath(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'Es ist keine Datei angegeben.'
  if (pattern.includes('\0')) return 'Der Pfad enthält ein unerlaubtes Zeichen.'
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(pattern)) {
    return 'Hier steht eine Internet-Adresse. Laden Sie die Datei herunter und nennen Sie ihren Pfad im Datenordner.'
  }
  if (pattern.includes('\\')) return 'Bitte trennen Sie Ordner mit „/“, nicht mit „\\“.'
  if (pattern.startsWith('/') || pattern.startsWith('~') || /^[a-z]:/i.test(pattern)) {
    return 'Der Pfad muss relativ zum Datenordner sein.'
  }
  if (pattern.split('/').includes('..')) return 'Der Pfad darf den Datenordner nicht verlassen.'
  return undefined
}

interface Walk {
  found: FoundFile[]
  /** Names in the folder where the search ended, for the "did you mean" of the message. */
  missed: { segment: string; folder: string; names: string[] } | undefined
}

async function walk(root: string, segments: string[]): Promise<Walk> {
  let front: FoundFile[] = [{ file: '', placeholders: {} }]
  let missed: Walk['missed']
  for (const segment of segments) {
    const next: FoundFile[] = []
    for (const at of front) {
      const names = await namesIn(path.join(root, at.file))
      const here = matchNames(segment, names, at)
      if (here.length === 0 && next.length === 0) missed = { segment, folder: at.file, names }
      next.push(...here)
    }
    front = next
    if (front.length === 0) break
  }
  return { found: front, missed }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch((): string[] => [])).sort()
}

function matchNames(segment: string, names: string[], at: FoundFile): FoundFile[] {
  const expression = segmentExpression(segment, at.placeholders)
  const found: FoundFile[] = []
  for (const name of names) {
    const match = expression.exec(name.normalize('NFC'))
    if (!match) continue
    const file = at.file === '' ? name : `${at.file}/${name}`
    found.push({ file, placeholders: { ...at.placeholders, ...match.groups } })
  }
  return found
}

/** A placeholder that was bound by a folder name, or earlier in this name, must repeat itself. */
function segmentExpression(segment: string, bound: Record<string, string>): RegExp {
  const seen = new Set<string>()
  let source = ''
  let end = 0
  for (const match of segment.matchAll(PLACEHOLDER)) {
    const name = match[1] ?? ''
    source += escapeExpression(segment.slice(end, match.index))
    const value = bound[name]
    if (value !== undefined) source += escapeExpression(value)
    else source += seen.has(name) ? `\\k<${name}>` : `(?<${name}>.+?)`
    seen.add(name)
    end = match.index + match[0].length
  }
  return new RegExp(`^${source}${escapeExpression(segment.slice(end))}$`, 'u')
}

// NFC, because archives made on a Mac decompose the umlauts of file names.
function escapeExpression(text: string): string {
  return text.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function notFoundMessage({ missed }: Walk): string {
  if (!missed) return 'Diese Datei gibt es im Datenordner nicht.'
  const where = missed.folder === '' ? 'im Datenordner' : `im Ordner „${missed.folder}“`
  const near = nearestNames(missed.segment.replace(PLACEHOLDER, ''), missed.names)
  const hint =
    near.length > 0 ? ` Meinten Sie ${near.map((name) => `„${name}“`).join(' oder ')}?` : ''
  return `„${missed.segment}“ gibt es ${where} nicht.${hint}`
}

async function refuseFile(root: string, file: string): Promise<RecordProblem | undefined> {
  const real = await realpath(path.join(root, file)).catch(() => undefined)
  if (real === undefined) {
    return fatalProblem('notFound', file, 'Die Verknüpfung führt ins Leere.')
  }
  if (!real.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) {
    return fatalProblem('path', file, 'Die Verknüpfung führt aus dem Datenordner hinaus.')
  }
  const entry = await stat(real)
  if (entry.isFile()) return undefined
  const message = entry.isDirectory()
    ? 'Das ist ein Ordner, keine Datei.'
    : 'Das ist keine gewöhnliche Datei.'
  return fatalProblem('path', file, message)
}

/**
 * Opens a found file for reading. The checks of `resolveFiles` are made again on the open
 * descriptor, because a link can be changed between looking and opening.
 */
export async function openInside(folder: string, file: string): Promise<FileHandle> {
  const root = await realpath(folder)
  const problem = await refuseFile(root, file)
  if (problem) throw stop(problem.kind, file, problem.message)
  const real = await realpath(path.join(root, file))
  // O_NONBLOCK: opening a pipe must not wait for a writer. O_NOFOLLOW: the link was resolved above.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW
  const handle = await open(real, flags).catch((error: NodeJS.ErrnoException) => {
    const denied = error.code === 'EACCES' || error.code === 'EPERM'
    throw stop(
      'path',
      file,
      denied ? 'Die Datei darf nicht gelesen werden.' : 'Die Datei lässt sich nicht öffnen.',
    )
  })
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw stop('path', file, 'Das ist keine gewöhnliche Datei.')
}
