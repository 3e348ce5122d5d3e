import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { vocabulary } from '../../offers/index.ts'
import type { CommitmentRecord } from '../domain/commitment.ts'
import { type MeasureRecord, measureRecord } from '../domain/measure.ts'
import type { TargetRecord } from '../domain/target.ts'
import { readPromises } from './store.ts'

/** A measure as it would begin from what a paper promises. Nothing is said of who does it or how far it is. */
function measureFromCommitment({
  record,
  quote,
}: {
  record: CommitmentRecord
  quote: string
}): MeasureRecord {
  const { deadline, strength } = record
  return measureRecord.parse({
    title: record.title,
    summary: quote.slice(0, 10_000) || undefined,
    leicht: record.leicht,
    kind: record.kind,
    field: record.field,
    role: strength === 'examine' || strength === 'support' ? strength : 'own',
    areas: record.areas,
    targetGroups: knownGroups(record.targetGroups),
    from: deadline?.from && deadline.from !== deadline.to ? deadline.from : undefined,
    dueOn: deadline?.to ?? undefined,
    targets: targetsOf(record),
  })
}

/** Groups of the vocabulary that the paper names in the same words. */
function knownGroups(named: readonly string[]): string[] {
  const wanted = new Set(named.map((name) => name.toLocaleLowerCase('de')))
  return [...vocabulary.targetGroups.values()].flatMap(({ id, name }) =>
    wanted.has(name.de.toLocaleLowerCase('de')) ? id : [],
  )
}

function targetsOf({ numbers, deadline, title }: CommitmentRecord): TargetRecord[] {
  const baseline = numbers.find(({ role }) => role === 'baseline')
  return numbers
    .filter(({ role }) => role === 'target')
    .map(({ raw, value, unit }, at) => ({
      id: `ziel-${at + 1}`,
      label: title.length > 200 ? raw : `${title}: ${raw}`,
      kind: unit?.startsWith('1:') ? 'ratio' : 'count',
      ...(unit !== null && { unit }),
      direction: baseline && baseline.value > value ? 'down' : 'up',
      goal: value,
      ...(deadline?.to && { goalOn: deadline.to }),
      ...(baseline && baseline.unit === unit && { baseline: { value: baseline.value } }),
      areas: [],
      items: [],
    }))
}

export const proposeMeasure = operation({
  name: 'measures.proposeMeasure',
  effect: 'read',
  permission: 'measures:edit',
  summary: 'A measure as it would begin from a promise; nothing is kept yet.',
  input: z.strictObject({ commitment: z.string().max(200) }),
  output: z.object({ record: measureRecord, commitment: z.string() }),
  async run({ tx }, { commitment }) {
    const [row] = await readPromises(tx, { ids: [commitment] })
    return row ? done({ record: measureFromCommitment(row), commitment }) : notFound('commitment')
  },
})
