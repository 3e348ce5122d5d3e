import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createLog } from '../platform/log/log.ts'
import { type Door, done, notFound, operation, publicActor } from '../platform/operation/index.ts'
import { createApi } from './api.ts'

const echo = operation({
  name: 'test.echoThings',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Gives back what it got.',
  input: z.strictObject({
    text: z.string().optional(),
    count: z.int().optional(),
    open: z.boolean().optional(),
    tags: z.array(z.string()).optional(),
  }),
  output: z.object({ got: z.record(z.string(), z.unknown()) }),
  run: (_call, input) => done({ got: input }),
})
const missing = operation({
  name: 'test.missing',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Finds nothing.',
  input: z.object({}),
  output: z.object({}),
  run: () => notFound('thing'),
})
const secret = operation({ ...missing, name: 'test.secret', permission: 'things:see' })
const internal = operation({ ...missing, name: 'test.internal', commandOnly: true })

const door: Door = {
  city: 'test',
  actor: publicActor,
  now: () => new Date(),
  snapshot: () => ({ version: 3, publishedAt: new Date(), get: () => undefined as never }),
  database: undefined as never, // public reads need none
}
const api = createApi({
  door: () => door,
  operations: [echo, missing, secret, internal],
  city: () => 'Teststadt',
  baseUrl: () => 'https://example.org',
  log: createLog({ logLevel: 'silent' }),
})

describe('the JSON API', () => {
  it('reads numbers, yes/no and lists from the query, and leaves empty fields out', async () => {
    const answer = await api.request('/test/echo-things?text=&count=3&open=false&tags=a&tags=b')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ got: { count: 3, open: false, tags: ['a', 'b'] } })
  })

  it('names the field that does not fit, as RFC 9457', async () => {
    const answer = await api.request('/test/echo-things?count=viele')
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({
      issues: [{ field: 'count', problem: 'wrongType' }],
    })
  })

  it.each([
    ['/test/missing', 404],
    ['/test/secret', 403],
    ['/test/internal', 404],
    ['/nothing', 404],
  ])('answers %s with %i', async (path, status) => {
    expect((await api.request(path)).status).toBe(status)
  })

  it('describes itself by OpenAPI 3.1, without what is for commands only', async () => {
    const document = (await (await api.request('/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, { get: { parameters: unknown[] } }>
    }
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(Object.keys(document.paths)).toEqual([
      '/test/echo-things',
      '/test/missing',
      '/test/secret',
    ])
    const { parameters } = document.paths['/test/echo-things']!.get
    expect(parameters).toContainEqual(
      expect.objectContaining({ name: 'count', in: 'query', required: false }),
    )
  })
})
