import { z } from 'zod'
import {
  type FieldSchema,
  inputSchema,
  type ObjectSchema,
  type Operation,
  operationPath,
} from '../platform/operation/index.ts'

export function openApiDocument(operations: Operation[], about: { city: string; baseUrl: string }) {
  return {
    openapi: '3.1.1',
    info: {
      title: `Nahbei ${about.city}`,
      version: '1',
      description:
        'Offers of help, areas and indicators of the city. The same operations answer as pages, JSON and commands.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${about.baseUrl}/api/v1` }],
    paths: Object.fromEntries(operations.map((op) => [operationPath(op), pathItem(op)])),
    components: { schemas: { Problem: problemSchema }, responses: { Problem: problemResponse } },
  }
}

function pathItem(op: Operation) {
  const common = {
    operationId: op.name,
    summary: op.summary,
    tags: [op.name.split('.')[0]],
    ...(op.permission === 'public' ? {} : { 'x-permission': op.permission }),
    responses: {
      200: {
        description: 'Done.',
        content: {
          'application/json': {
            schema: withoutDialect(z.toJSONSchema(op.output, { io: 'output' })),
          },
          ...Object.fromEntries(
            (op.alsoAs ?? []).map((type) => [type, { schema: { type: 'string' } }]),
          ),
        },
      },
      ...Object.fromEntries(
        [403, 404, 409, 415, 422, 429, 503].map((status) => [
          status,
          { $ref: '#/components/responses/Problem' },
        ]),
      ),
    },
  }
  if (op.effect === 'write') {
    const schema = withoutDialect(inputSchema(op))
    const requestBody = { required: true, content: { 'application/json': { schema } } }
    return { post: { ...common, requestBody } }
  }
  return { get: { ...common, parameters: parameters(inputSchema(op)) } }
}

function parameters(schema: ObjectSchema) {
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...field }]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    ...(description ? { description } : {}),
    schema: field satisfies FieldSchema,
  }))
}

function withoutDialect(schema: object) {
  const { $schema: _dialect, ...rest } = schema as { $schema?: string }
  return rest
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'problem'],
        properties: {
          field: { type: 'string', description: 'Dotted name of the field; empty for the whole.' },
          problem: { type: 'string' },
          detail: { type: 'object' },
        },
      },
    },
  },
}
const problemResponse = {
  description: 'What is wrong (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
