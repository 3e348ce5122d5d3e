import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

/**
 * The official schemas of OParl 1.1. They are not ours to copy, so they are read from a folder beside the project, or
 * from NAHBEI_SHARED_DATA; where they are not, tests say so and check our own shapes.
 */
export const oparlFolder = path.join(
  process.env.NAHBEI_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data'),
  'oparl',
)
export const hasOfficialOparl = existsSync(path.join(oparlFolder, 'schema/Paper.json'))
if (!hasOfficialOparl)
  console.warn(
    `The official schemas of OParl 1.1 are not in ${oparlFolder}: only our own shapes are checked.`,
  )

// Their patterns escape what needs none, which the modern kind of expression refuses.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
// The schemas say 'url', by which ajv-formats knows no host without a dot, as this machine's.
ajv.addFormat(
  'url',
  (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
)
const validators = new Map<string, ValidateFunction>()

/** Faults of an object by the official schema of its type; none where there are no schemas. */
export function officialOparlFaults(value: { type: string }): string[] {
  if (!hasOfficialOparl) return []
  const type = value.type.split('/').at(-1) ?? ''
  let validate = validators.get(type)
  if (!validate) {
    validate = ajv.compile(closed(readSchema(`${type}.json`)) as object)
    validators.set(type, validate)
  }
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

const readSchema = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(oparlFolder, 'schema', file), 'utf8'))

/**
 * The schemas name those of objects within others by a word of their own: they are put in place. No key is let
 * through that the standard does not know, but those of a vendor ('nahbei:state').
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const { schema: file, ...rest } = schema as Record<string, unknown>
  if (rest.type === 'object' && typeof file === 'string') return closed(readSchema(file))
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, closed(value)]))
  return rest.type === 'object' && rest.properties
    ? { ...inner, additionalProperties: false, patternProperties: { '^nahbei:': {} } }
    : inner
}
