import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { packageEventRecord, packageEvents, packageRecord } from '../domain/package.ts'
import { measuresPart } from '../snapshot/part.ts'
import { packageId, packageStates, term } from './shapes.ts'
import { packageStanding } from './standing.ts'

/** Packages that are public. What the jury wrote and who fills which post is not in the snapshot at all. */

export const listPublicPackages = operation({
  name: 'measures.listPublicPackages',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Packages of effects that the city has agreed on with providers.',
  input: z.strictObject({}),
  output: z.object({
    packages: z.array(
      z.object({
        id: z.string(),
        state: z.enum(packageStates),
        title: z.string(),
        targetGroup: z.string(),
        wishedEffect: z.string(),
        organisation: z.string().nullable(),
        term: term.nullable(),
      }),
    ),
  }),
  run({ snapshot, now }) {
    const { packages } = snapshot.get(measuresPart).plain
    const today = now.toISOString().slice(0, 10)
    return done({
      packages: packages.map(({ id, state, record, organisationName, events }) => ({
        id,
        state: packageStates.find((one) => one === state) ?? 'draft',
        title: record.title,
        targetGroup: record.targetGroup,
        wishedEffect: record.wishedEffect,
        organisation: organisationName,
        term: packageStanding(events, today).term,
      })),
    })
  },
})

export const showPublicPackage = operation({
  name: 'measures.showPublicPackage',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One public package: its chain of effects, its term, what was reported and reviewed.',
  input: z.strictObject({ package: packageId }),
  output: z.object({
    id: z.string(),
    state: z.enum(packageStates),
    organisation: z.string().nullable(),
    record: packageRecord.omit({ internal: true }),
    term: term.nullable(),
    events: z.array(
      z.object({
        kind: z.enum(packageEvents),
        on: z.string(),
        record: packageEventRecord.omit({ internal: true, scores: true }),
      }),
    ),
  }),
  run({ snapshot, now }, input) {
    const found = snapshot.get(measuresPart).packages.get(input.package)
    if (!found) return notFound('package')
    return done({
      id: found.id,
      state: packageStates.find((one) => one === found.state) ?? 'draft',
      organisation: found.organisationName,
      record: found.record,
      term: packageStanding(found.events, now.toISOString().slice(0, 10)).term,
      events: found.events,
    })
  },
})
