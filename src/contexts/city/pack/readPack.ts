import { open } from 'node:fs/promises'
import { join } from 'node:path'
import {
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { packInconsistencies } from './consistency.ts'
import { germanIssues, type SchemaIssue } from './germanIssues.ts'
import { createLocator, type Locator, type PackIssue, pathText } from './packIssue.ts'
import { type Pack, packSchema } from './schema.ts'
import { slugOf } from './slug.ts'

/** A pack that was read and makes sense in itself; its id is always there. */
export type CityPack = Pack & { id: string }

export type ReadPack = { ok: true; pack: CityPack } | { ok: false; issues: PackIssue[] }

const mostBytes = 10 * 1024 * 1024

/** Reads and checks `pack.json` of a folder. Comments and trailing commas are welcome. */
export async function readPack(folder: string): Promise<ReadPack> {
  const text = await readText(join(folder, 'pack.json'))
  return typeof text === 'string' ? parsePack(text) : failedAt(1, 1, text.reason)
}

const failedAt = (line: number, column: number, message: string): ReadPack => ({
  ok: false,
  issues: [{ line, column, path: '', message }],
})

async function readText(path: string): Promise<string | { reason: string }> {
  const file = await open(path).catch(() => undefined)
  if (!file) return { reason: 'Diese Datei gibt es nicht, oder sie darf nicht gelesen werden.' }
  try {
    const { size } = await file.stat()
    if (size > mostBytes) return { reason: 'Die Datei ist größer als 10 MB.' }
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.readFile())
  } catch {
    return { reason: 'Die Datei ist nicht in UTF-8 geschrieben.' }
  } finally {
    await file.close()
  }
}

const syntaxMessages: Record<string, string> = {
  InvalidSymbol: 'Hier steht ein Wort, das kein Wert ist. Texte stehen in "Anführungszeichen".',
  InvalidNumberFormat: 'Diese Zahl ist nicht richtig geschrieben.',
  PropertyNameExpected: 'Hier fehlt der Name eines Schlüssels in "Anführungszeichen".',
  ValueExpected: 'Hier fehlt ein Wert.',
  ColonExpected: 'Hier fehlt ein Doppelpunkt.',
  CommaExpected: 'Hier fehlt ein Komma.',
  CloseBraceExpected: 'Hier fehlt eine schließende Klammer }.',
  CloseBracketExpected: 'Hier fehlt eine schließende Klammer ].',
  EndOfFileExpected: 'Hier sollte die Datei zu Ende sein.',
  UnexpectedEndOfString: 'Diesem Text fehlt das schließende Anführungszeichen.',
  UnexpectedEndOfComment: 'Diesem Kommentar fehlt das Ende */.',
}

/** As `readPack`, from a text. */
export function parsePack(source: string): ReadPack {
  const text = source.replace(/^\ufeff/, '')
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  if (!tree) return failedAt(1, 1, 'Die Datei ist leer.')
  const locator = createLocator(text, tree)
  if (errors.length > 0)
    return { ok: false, issues: errors.map((one) => syntaxIssue(one, locator)) }
  const doubled = doubledKeys(tree, [])
  if (doubled.length > 0) return { ok: false, issues: doubled.map((one) => issueAt(one, locator)) }
  const parsed = packSchema.safeParse(getNodeValue(tree), { reportInput: true })
  const issues = parsed.success ? packInconsistencies(parsed.data) : germanIssues(parsed.error)
  if (!parsed.success || issues.length > 0)
    return { ok: false, issues: issues.map((one) => locate(one, locator)) }
  return withId(parsed.data, locator)
}

function withId(pack: Pack, locator: Locator): ReadPack {
  const id = pack.id ?? slugOf(pack.name).slice(0, 41)
  if (/^[a-z][a-z0-9_-]{0,40}$/.test(id)) return { ok: true, pack: { ...pack, id } }
  const message = `ergibt kein Kürzel („${id}“). Geben Sie eines mit "id" an.`
  return { ok: false, issues: [locate({ path: ['name'], message }, locator)] }
}

function locate({ path, message }: SchemaIssue, locator: Locator): PackIssue {
  return { ...locator.of(path), path: pathText(path), message }
}

function syntaxIssue({ error, offset }: ParseError, locator: Locator): PackIssue {
  const code = printParseErrorCode(error)
  const message = syntaxMessages[code] ?? `Die Datei ist kein gültiges JSON (${code}).`
  return { ...locator.at(offset), path: '', message }
}

interface DoubledKey {
  offset: number
  path: (string | number)[]
}

function issueAt({ offset, path }: DoubledKey, locator: Locator): PackIssue {
  return { ...locator.at(offset), path: pathText(path), message: 'steht zweimal da.' }
}

/** JSON lets the last of two equal keys win, silently; an author never means that. */
function doubledKeys(node: Node, path: (string | number)[]): DoubledKey[] {
  const children = node.children ?? []
  if (node.type === 'array')
    return children.flatMap((child, index) => doubledKeys(child, [...path, index]))
  if (node.type !== 'object') return []
  const seen = new Set<string>()
  return children.flatMap((property) => {
    const [key, value] = property.children ?? []
    const name = String(key?.value)
    const inner = value ? doubledKeys(value, [...path, name]) : []
    if (seen.has(name)) inner.unshift({ offset: property.offset, path: [...path, name] })
    seen.add(name)
    return inner
  })
}
