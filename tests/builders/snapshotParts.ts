import type { SnapshotPart } from '../../src/platform/snapshot/index.ts'

/** A snapshot of one small part, for tests of the mechanism. */
export const organisationsPart = {
  name: 'organisations',
  async load(database) {
    const rows = await database.selectFrom('people.organisation').select('id').execute()
    return rows.map(({ id }) => id)
  },
  revive: (ids) => ({ ids }),
} satisfies SnapshotPart<string[], { ids: string[] }>

export const snapshotParts = [organisationsPart as SnapshotPart]
