import { z } from 'zod'
import type { Operation } from './operation.ts'

/** The part of a JSON schema that a query string or a command line can carry. */
export interface FieldSchema {
  type?: string | string[]
  items?: FieldSchema
  anyOf?: FieldSchema[]
  enum?: unknown[]
  const?: unknown
  description?: string
  default?: unknown
}
export interface ObjectSchema {
  type?: string
  properties?: Record<string, FieldSchema>
  required?: string[]
}

const schemas = new WeakMap<Operation, ObjectSchema>()

/** The input of an operation as a JSON schema (draft 2020-12, as OpenAPI 3.1 wants it). */
export function inputSchema(op: Operation): ObjectSchema {
  let schema = schemas.get(op)
  if (!schema) {
    schema = z.toJSONSchema(op.input, { io: 'input' }) as ObjectSchema // inputs are objects by rule
    schemas.set(op, schema)
  }
  return schema
}

/** 'findOffers' → 'find-offers', as addresses and commands write it. */
export const kebab = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** 'offers.findOffers' → '/offers/find-offers', its address below the API's. */
export function operationPath(op: Pick<Operation, 'name'>): string {
  const [context, verb] = op.name.split('.') as [string, string] // names are 'context.verb'
  return `/${context}/${kebab(verb)}`
}

/**
 * Query parameters as the operation's input wants them: numbers and yes/no by the schema, lists from
 * repeated names. What does not fit stays a text, so that the schema names the field in its complaint.
 * An empty parameter counts as not given.
 */
export function decodeQuery(query: URLSearchParams, schema: ObjectSchema): Record<string, unknown> {
  const given = new Map<string, string[]>()
  for (const [name, text] of query) {
    const texts = given.get(name)
    if (text === '') continue
    if (texts) texts.push(text)
    else given.set(name, [text])
  }
  const decoded = [...given].map(([name, texts]) => {
    const field = schema.properties?.[name]
    return field?.type === 'array'
      ? [name, texts.map((text) => decodeText(text, field.items ?? {}))]
      : [name, decodeText(texts.at(-1)!, field ?? {})]
  })
  return Object.fromEntries(decoded)
}

export function decodeText(text: string, field: FieldSchema): unknown {
  const types = field.anyOf?.flatMap((one) => one.type) ?? [field.type].flat()
  if ((types.includes('number') || types.includes('integer')) && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text)
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
