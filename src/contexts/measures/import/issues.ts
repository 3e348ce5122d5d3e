import type { z } from 'zod'
import { nearestNames } from '../../../platform/records/index.ts'

/** Something wrong in a programme file, for the person who keeps it. */
export interface Issue {
  /** Where in the file: `measures[3].record.dueOn`. */
  path: string
  value?: string
  /** A German sentence: what is wrong and what to do. */
  reason: string
}

const kinds: Record<string, string> = {
  string: 'einen Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste [ … ]',
  object: 'ein Objekt { … }',
}

/** The longest value that a report repeats. */
const SHOWN = 120

/** What keeps an entry out, in German, at most five faults of it. */
export function issuesOf(error: z.ZodError, value: unknown, base: string): Issue[] {
  return error.issues.slice(0, 5).map((issue) => ({
    path: `${base}${pathText(issue.path)}`,
    value: valueAt(value, issue.path),
    reason: reasonOf(issue),
  }))
}

const pathText = (path: readonly PropertyKey[]) =>
  path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Unbekannt: ${issue.keys.map((key) => `„${key}“`).join(', ')}. Nehmen Sie es heraus oder berichtigen Sie die Schreibweise.`
    case 'invalid_type':
      return missing(issue) ?? `Schreiben Sie hier ${kinds[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return missing(issue) ?? oneOf(issue)
    case 'too_big':
      return `Das ist zu groß oder zu lang. Erlaubt ist höchstens ${issue.maximum}.`
    case 'too_small':
      return issue.origin === 'string'
        ? 'Hier steht nichts. Schreiben Sie etwas oder nehmen Sie den Eintrag heraus.'
        : `Das ist zu klein. Nötig ist mindestens ${issue.minimum}.`
    case 'invalid_format':
      return formatReason(issue)
    default:
      return 'Das hat nicht die erwartete Form. docs/PACKS.md zeigt sie.'
  }
}

const missing = ({ input }: { input?: unknown }) =>
  input === undefined ? 'Das fehlt. Tragen Sie es ein.' : undefined

function oneOf(issue: z.core.$ZodIssueInvalidValue): string {
  const allowed = issue.values.map(String)
  const [near] = nearestNames(String(issue.input), allowed)
  const hint = near === undefined ? '' : ` Meinten Sie „${near}“?`
  return `Erlaubt: ${allowed.map((value) => `„${value}“`).join(', ')}.${hint}`
}

function formatReason(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'datetime')
    return 'Schreiben Sie Tag und Uhrzeit so: 2026-11-23T18:00:00+01:00.'
  if (issue.format === 'url') return 'Schreiben Sie eine Adresse, die mit https:// beginnt.'
  if (issue.format === 'regex' && issue.pattern?.includes('\\d{4}-'))
    return 'Schreiben Sie den Tag so: 2026-11-23.'
  return 'Nehmen Sie nur Kleinbuchstaben, Ziffern und „-“.'
}

function valueAt(value: unknown, path: readonly PropertyKey[]): string | undefined {
  let inner = value
  for (const key of path) inner = Object(inner)[key]
  if (inner === undefined || inner === '') return undefined
  return (typeof inner === 'string' ? inner : JSON.stringify(inner))?.slice(0, SHOWN)
}
