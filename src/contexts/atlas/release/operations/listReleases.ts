import { z } from 'zod'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import { readColumnsOf, readRelease, readReleases, releaseShape } from '../lists.ts'
import { columnShape, noteColumn } from './shapes.ts'

const pageSize = 20

/** Every release, the newest first. */
export const listReleases = operation({
  name: 'atlas.listReleases',
  effect: 'read',
  permission: 'atlas:read',
  summary: 'Releases of figures: when, by whom, how many were withheld, what the attack showed.',
  input: z.strictObject({ page: z.int().min(1).max(10_000).default(1) }),
  output: z.object({
    releases: z.array(releaseShape),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
  }),
  async run({ tx }, { page }) {
    const { releases, total } = await readReleases(tx, {
      first: (page - 1) * pageSize,
      count: pageSize,
    })
    return done({ releases, total, page, pages: Math.max(1, Math.ceil(total / pageSize)) })
  },
})

/** One release with everything it changed. */
export const showRelease = operation({
  name: 'atlas.showRelease',
  effect: 'read',
  permission: 'atlas:read',
  summary: 'A release: its columns, their rules, what was withheld and what changed.',
  input: z.strictObject({ number: z.int().min(1).max(2_000_000_000) }),
  output: releaseShape.extend({
    digest: z.string().describe('SHA-256 over everything that is public since.'),
    columns: z.array(columnShape),
  }),
  async run({ tx }, { number }) {
    const release = await readRelease(tx, number)
    if (!release) return notFound('release')
    const columns = await readColumnsOf(tx, number)
    return done({ ...release, columns: columns.map(noteColumn) })
  },
})
