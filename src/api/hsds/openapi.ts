import { z } from 'zod'
import { hsdsShapes } from '../../contexts/offers/index.ts'
import { inputSchema, type Operation } from '../../platform/operation/index.ts'
import { hsdsEndpoints } from './endpoints.ts'

let kept: { key: string; document: object } | undefined

/** The HSDS API as an OpenAPI document of its own. */
export function hsdsOpenApi(city: string, origin: string): object {
  const key = `${city} ${origin}`
  if (kept?.key !== key) kept = { key, document: documentOf(city, origin) }
  return kept.document
}

function documentOf(city: string, origin: string) {
  const paths = Object.fromEntries(
    hsdsEndpoints.flatMap(({ path, list, one, item, full }) => [
      [path, { get: pathItem(list as Operation, hsdsShapes.hsdsPage(item), [formatParameter]) }],
      [`${path}/{id}`, { get: pathItem(one as Operation, full, []) }],
    ]),
  )
  return {
    openapi: '3.1.1',
    info: {
      title: `HSDS ${city}`,
      version: '3.1',
      description:
        'Offers of help of the city in the Human Services Data Specification 3.1 (Open Referral).',
    },
    servers: [{ url: `${origin}/hsds/v3` }],
    paths,
  }
}

const formatParameter = {
  name: 'format',
  in: 'query',
  required: false,
  description: 'json, or ndjson for everything at once, one thing a line.',
  schema: { enum: ['json', 'ndjson'] },
}

function pathItem(op: Operation, answer: z.ZodType, more: object[]) {
  const { properties = {}, required = [] } = inputSchema(op)
  const { $schema: _dialect, ...schema } = z.toJSONSchema(answer, { io: 'output' })
  return {
    operationId: op.name,
    summary: op.summary,
    parameters: [
      ...Object.entries(properties).map(([name, { description, ...field }]) => ({
        name,
        in: name === 'id' ? 'path' : 'query',
        required: name === 'id' || required.includes(name),
        ...(description ? { description } : {}),
        schema: field,
      })),
      ...more,
    ],
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema } } },
      404: { description: 'There is no such thing (RFC 9457).' },
      422: { description: 'A parameter does not fit (RFC 9457).' },
    },
  }
}
