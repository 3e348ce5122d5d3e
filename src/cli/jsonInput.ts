import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { Failed } from './failed.ts'

const mostComplaints = 10

/** Reads a JSON file that an operator wrote, and says in German what in it does not fit. */
export async function readJsonInput<T extends z.ZodType>(
  file: string,
  schema: T,
): Promise<z.infer<T>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failed(`Die Datei ${file} lässt sich nicht lesen.`)
  })
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new Failed(`Die Datei ${file} ist kein gültiges JSON.`)
  }
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const lines = read.error.issues.slice(0, mostComplaints).map((issue) => `  ${complaint(issue)}`)
  const more = read.error.issues.length - lines.length
  if (more > 0) lines.push(`  und ${more} weitere`)
  throw new Failed(`Die Datei ${file} passt nicht:\n${lines.join('\n')}`)
}

function complaint(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? issue.path.join('.') : 'ganz außen'
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where}: „${issue.keys.join('“, „')}“ gibt es nicht`
    case 'invalid_type':
      return `${where}: ${issue.input === undefined ? 'fehlt' : 'falsche Art von Wert'}, erwartet wird ${kinds[issue.expected] ?? issue.expected}`
    case 'too_small':
      return `${where}: zu klein oder zu kurz, mindestens ${issue.minimum}`
    case 'too_big':
      return `${where}: zu groß oder zu lang, höchstens ${issue.maximum}`
    default:
      return `${where}: hat nicht die erwartete Form`
  }
}

const kinds: Record<string, string> = {
  array: 'eine Liste',
  boolean: 'true oder false',
  int: 'eine ganze Zahl',
  number: 'eine Zahl',
  object: 'ein Objekt {…}',
  record: 'ein Objekt {…}',
  string: 'ein Text',
}
