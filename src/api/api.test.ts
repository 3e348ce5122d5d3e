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
const tell = operation({
  ...echo,
  name: 'test.tell',
  effect: 'write',
  permission: 'things:tell',
  summary: 'Would write.',
  run: () => done({ got: {} }),
})
const secret = operation({ ...missing, name: 'test.secret', permission: 'things:see' })
const internal = operation({ ...missing, name: 'test.internal', only: 'commands' })

const door: Door = {
  city: 'test',
  actor: publicActor,
  now: () => new Date(),
  snapshot: () => ({ version: 3, publishedAt: new Date(), get: () => undefined as never }),
  database: undefined as never, // public reads need none
}
const api = createApi({
  door: () => door,
  operations: [echo, missing, secret, internal, tell],
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

  it('says by a tag whether an answer is still the same', async () => {
    const tagOf = async (path: string) => (await api.request(path)).headers.get('etag') ?? ''
    const tag = await tagOf('/test/echo-things?text=a')
    expect(tag).not.toBe(await tagOf('/test/echo-things?text=b'))
    const again = await api.request('/test/echo-things?text=a', {
      headers: { 'If-None-Match': tag },
    })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it.each([
    ['text/plain', '{}'],
    ['application/x-www-form-urlencoded', '{}'],
    ['application/json', '{'],
    ['application/json', `${' '.repeat(100_000)}{}`],
    ['application/json', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['application/json', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('takes nothing but JSON that says so: %s', async (type, body) => {
    const headers = { 'Content-Type': type }
    const answer = await api.request('/test/tell', { method: 'POST', body, headers })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ issues: [{ field: '', problem: 'notJson' }] })
  })

  it.each(['/test/echo-things', '/test/missing', '/nothing', '/openapi.json'])(
    'may be read by every page, but neither framed nor guessed at: %s',
    async (path) => {
      const { headers } = await api.request(path)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('cache-control')).toMatch(/^no-(cache|store)$/)
    },
  )

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
      '/test/tell',
    ])
    const { parameters } = document.paths['/test/echo-things']!.get
    expect(parameters).toContainEqual(
      expect.objectContaining({ name: 'count', in: 'query', required: false }),
    )
  })
})
