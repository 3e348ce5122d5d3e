import { z } from 'zod'
import { fields } from '../../../kernels/papers/index.ts'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import { measuresPart } from '../snapshot/part.ts'
import { changesOf, type Scope } from './changes.ts'

/** A scope as one line: 'all', 'paper:ID', 'field:ID', 'area:LEVEL/ID', 'promise:ID'. */
export const scopeShape = z
  .string()
  .max(320)
  .regex(/^(all|(paper|field|promise):[^/]+|area:[^/]+\/[^/]+)$/)

export function scopeOf(text: string): Scope {
  const [kind = 'all', rest = ''] = text.split(/:(.*)/s)
  if (kind === 'area') {
    const [level = '', id = ''] = rest.split('/')
    return { kind, level, id }
  }
  return kind === 'paper' || kind === 'field' || kind === 'promise'
    ? { kind, id: rest }
    : { kind: 'all' }
}

/** The name of what a scope holds; undefined where there is no such thing. Of a field: its id. */
export function scopeName(live: MeasuresLive, scope: Scope): string | undefined {
  switch (scope.kind) {
    case 'all':
      return ''
    case 'paper':
      return live.papers.get(scope.id)?.record.title
    case 'promise':
      return live.commitments.get(scope.id)?.record.title
    case 'area':
      return live.city.area(scope.level, scope.id)?.name
    case 'field':
      return fields.find((field) => field === scope.id)
  }
}

/** What was said lately, for feeds. */
export const listPromiseChanges = operation({
  name: 'measures.listPromiseChanges',
  effect: 'readPublic',
  permission: 'public',
  summary: 'What became public of promises lately: ratings, status, evidence.',
  input: z.strictObject({
    scope: scopeShape.default('all'),
    most: z.int().min(1).max(200).default(50),
  }),
  output: z.object({
    scope: z.string(),
    name: z.string().describe('Of what the scope holds; empty for everything.'),
    updatedAt: z.string().describe('Of the latest change, or of the snapshot without one.'),
    changes: z.array(
      z.object({
        id: z.string(),
        promise: z.string(),
        title: z.string(),
        kind: z.enum(['rated', 'status', 'evidence']),
        what: z.string(),
        measure: z.object({ id: z.string(), title: z.string() }).nullable(),
        words: z.string().nullable(),
        on: z.string(),
        at: z.string(),
      }),
    ),
  }),
  run({ snapshot }, { scope: text, most }) {
    const live = snapshot.get(measuresPart)
    const scope = scopeOf(text)
    const name = scopeName(live, scope)
    if (name === undefined) return notFound('scope')
    const changes = changesOf(live, scope).slice(0, most)
    const updatedAt = changes[0]?.at ?? snapshot.publishedAt.toISOString()
    return done({ scope: text, name, updatedAt, changes })
  },
})
