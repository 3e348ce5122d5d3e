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

/** @param base where the schema of the issue begins: within a union, paths are told from there */
function translate(issue: z.core.$ZodIssue, base: PackPath = []): SchemaIssue[] {
  const path = pathOf(issue)
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, message: wrongType(issue) }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: unknownKey(key, [...base, ...path]),
      }))
    case 'invalid_value':
      return [{ path, message: wrongValue(issue) }]
    case 'invalid_union':
      return unionIssues(issue, path, base)
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

function unknownKey(key: string, path: PackPath): string {
  const near = nearestNames(key, keysAt(path))
  const hint = near.length > 0 ? ` Meinten Sie „${near[0]}“?` : ''
  return `ist kein bekannter Schlüssel.${hint}`
}

let schema: unknown

/** The keys that a pack may have in one place, to find the one that somebody meant. */
function keysAt(path: PackPath): string[] {
  schema ??= z.toJSONSchema(packSchema, { io: 'input' })
  let places = alternatives(schema)
  for (const step of path) places = places.flatMap((place) => alternatives(below(place, step)))
  return places.flatMap((place) => Object.keys(objectIn(place, 'properties')))
}

/** A schema itself and, of a reference or a union, every schema that would do. */
function alternatives(node: unknown): unknown[] {
  const [, name = ''] = /^#\/\$defs\/(.+)$/.exec(String(valueIn(node, '$ref'))) ?? []
  const inner = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => listIn(node, word))
  if (name !== '') inner.push(valueIn(objectIn(schema, '$defs'), name))
  return [node, ...inner.flatMap(alternatives)]
}

function below(node: unknown, step: string | number): unknown {
  if (typeof step === 'number') return objectIn(node, 'items')
  return objectIn(node, 'properties')[step] ?? objectIn(node, 'additionalProperties')
}

function objectIn(node: unknown, key: string): Record<string, unknown> {
  const value = valueIn(node, key)
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}

function listIn(node: unknown, key: string): unknown[] {
  const value = valueIn(node, key)
  return Array.isArray(value) ? value : []
}

function valueIn(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined
  return Object.entries(node).find(([name]) => name === key)?.[1]
}

/**
 * Of a union’s alternatives the one that came nearest is reported: the one whose complaints lie
 * deepest, else the whole union as "does not fit".
 */
function unionIssues(
  issue: z.core.$ZodIssueInvalidUnion,
  path: PackPath,
  base: PackPath,
): SchemaIssue[] {
  if (issue.input === undefined) return [{ path, message: 'fehlt.' }]
  const branches = issue.errors.map((errors) =>
    errors
      .flatMap((inner) => translate(inner, [...base, ...path]))
      .map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
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
