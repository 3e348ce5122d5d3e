import { describe, expect, it } from 'vitest'
import { type Actor, operator, publicActor } from '../../platform/operation/index.ts'
import { reportReach, worksOnReport } from './policies.ts'

const acting = (id: string, kind: 'office' | 'provider' | 'body'): Actor => ({
  kind: 'account',
  id: 'a',
  session: 's',
  permissions: new Set(['offers:readReports']),
  organisation: { id, kind },
})
const nobody: Actor = { kind: 'account', id: 'a', session: 's', permissions: new Set() }

describe('worksOnReport', () => {
  it.each([
    { who: 'an office', actor: acting('sozialamt', 'office'), own: true, other: true, none: true },
    {
      who: 'the provider of the offer',
      actor: acting('verein', 'provider'),
      own: true,
      other: false,
      none: false,
    },
    {
      who: 'another provider',
      actor: acting('caritas', 'provider'),
      own: false,
      other: true,
      none: false,
    },
    {
      who: 'a body',
      actor: acting('beirat', 'body'),
      own: false,
      other: false,
      none: false,
    },
    {
      who: 'somebody without organisation',
      actor: nobody,
      own: false,
      other: false,
      none: false,
    },
    { who: 'the public', actor: publicActor, own: false, other: false, none: false },
    { who: 'the operator', actor: operator('root'), own: true, other: true, none: true },
  ])('$who', ({ actor, own, other, none }) => {
    expect(worksOnReport.allows(actor, { organisation: 'verein' })).toBe(own)
    expect(worksOnReport.allows(actor, { organisation: 'caritas' })).toBe(other)
    expect(worksOnReport.allows(actor, { organisation: null })).toBe(none)
    const reach = reportReach(actor)
    const reaches = (organisation: string | null) =>
      reach.of === 'all' || (organisation !== null && reach.organisation === organisation)
    expect([reaches('verein'), reaches('caritas'), reaches(null)], 'lists say the same').toEqual([
      own,
      other,
      none,
    ])
  })
})
