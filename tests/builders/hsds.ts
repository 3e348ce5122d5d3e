import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

/**
 * The official schemas and examples of HSDS 3.1. They are not ours to copy, so they are read from a folder
 * beside the project, or from NAHBEI_SHARED_DATA; where they are not, tests say so and check our own shapes.
 */
export const hsdsFolder = path.join(
  process.env.NAHBEI_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data'),
  'hsds',
)
export const hasOfficialHsds = existsSync(path.join(hsdsFolder, 'schema-3.1/compiled/service.json'))
if (!hasOfficialHsds)
  console.warn(
    `The official schemas of HSDS 3.1 are not in ${hsdsFolder}: only our own are checked.`,
  )

const ajv = new Ajv({ strict: false, allErrors: false })
addFormats.default(ajv)
const validators = new Map<string, ValidateFunction>()

/** Faults of a value by an official schema ('compiled/service.json'); none where there is no schema. */
export function officialFaults(schema: string, value: unknown): string[] {
  if (!hasOfficialHsds) return []
  let validate = validators.get(schema)
  if (!validate) {
    validate = ajv.compile(closed(readSchema(schema)) as object)
    validators.set(schema, validate)
  }
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

const readSchema = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(hsdsFolder, 'schema-3.1', file), 'utf8'))

/** References put in place, and no key let through that the standard does not know. */
function closed(schema: unknown, depth = 0): unknown {
  if (Array.isArray(schema)) return schema.map((one) => closed(one, depth))
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref: ref, ...rest } = schema as Record<string, unknown>
  // `metadata` refers to nothing else, terms to taxonomies: nothing goes deeper.
  if (typeof ref === 'string')
    return depth > 3 ? {} : closed(readSchema(path.basename(ref)), depth + 1)
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, closed(value, depth)]),
  )
  return rest.type === 'object' && rest.properties
    ? { ...inner, additionalProperties: false }
    : inner
}
