import { z } from 'zod'
import { nearestNames } from '../../../platform/records/index.ts'
import type { PackPath } from './packIssue.ts'
import { packSchema } from './schema.ts'

export interface SchemaIssue {
  path: PackPath
  message: string
}

const kinds: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste [ … ]',
  object: 'ein Objekt { … }',
  record: 'ein Objekt { … }',
}

/** Zod’s complaints in German, one sentence each, for the author of a pack. */
export function germanIssues(error: z.ZodError): SchemaIssue[] {
  return error.issues.flatMap((issue) => translate(issue))
}

const pathOf = (issue: z.core.$ZodIssue): PackPath =>
  issue.path.filter((key) => typeof key !== 'symbol')

function translate(issue: z.core.$ZodIssue): SchemaIssue[] {
  const path = pathOf(issue)
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, message: wrongType(issue) }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key) }))
    case 'invalid_value':
      return [{ path, message: wrongValue(issue) }]
    case 'invalid_union':
      return unionIssues(issue, path)
    case 'too_small':
      return [{ path, message: tooSmall(issue) }]
    case 'too_big':
      return [{ path, message: `ist zu groß oder zu lang (höchstens ${issue.maximum}).` }]
    case 'invalid_format':
      return [{ path, message: `„${shown(issue.input)}“ passt nicht: ${issue.message}.` }]
    case 'invalid_key':
      return [{ path, message: 'dieser Schlüssel ist hier nicht erlaubt.' }]
    default:
      return [{ path, message: `passt nicht: ${issue.message}.` }]
  }
}

function wrongType(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.input === undefined) return 'fehlt.'
  return `muss ${kinds[issue.expected] ?? issue.expected} sein.`
}

function wrongValue(issue: z.core.$ZodIssueInvalidValue): string {
  if (issue.input === undefined) return 'fehlt.'
  const allowed = issue.values.map((value) => `„${String(value)}“`).join(', ')
  return `darf nicht „${shown(issue.input)}“ sein. Erlaubt: ${allowed}.`
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return 'darf nicht leer sein.'
  if (issue.origin === 'array') return `braucht mindestens ${issue.minimum} Einträge.`
  return `muss ${issue.inclusive ? 'mindestens' : 'größer als'} ${issue.minimum} sein.`
}

function unknownKey(key: string): string {
  const near = nearestNames(key, knownKeys())
  const hint = near.length > 0 ? ` Meinten Sie „${near[0]}“?` : ''
  return `ist kein bekannter Schlüssel.${hint}`
}

let keys: string[] | undefined

/** Every key that a pack may have anywhere, to find the one that somebody meant. */
function knownKeys(): string[] {
  keys ??= [...keysOf(z.toJSONSchema(packSchema, { io: 'input' }))]
  return keys
}

function keysOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found
  if ('properties' in schema && typeof schema.properties === 'object')
    for (const key of Object.keys(schema.properties ?? {})) found.add(key)
  for (const inner of Object.values(schema)) keysOf(inner, found)
  return found
}

/**
 * Of a union’s alternatives the one that came nearest is reported: the one whose complaints lie
 * deepest, else the whole union as "does not fit".
 */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion, path: PackPath): SchemaIssue[] {
  if (issue.input === undefined) return [{ path, message: 'fehlt.' }]
  const branches = issue.errors.map((errors) =>
    errors.flatMap(translate).map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
  )
  // The fullest form of a union stands last, so of equals the last is meant.
  const fitting = branches
    .filter((branch) => branch.some((one) => one.path.length > path.length))
    .reverse()
  fitting.sort((a, b) => a.length - b.length)
  if (fitting[0]) return fitting[0]
  const messages = [...new Set(branches.flat().map((one) => one.message))]
  return [{ path, message: messages.join(' Oder: ') }]
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
