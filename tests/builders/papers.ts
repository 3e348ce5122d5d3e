import type { PaperRecord } from '../../src/contexts/measures/domain/paper.ts'
import { addPaper, showKeptPaper } from '../../src/contexts/measures/index.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { type Actor, type Door, execute, operator } from '../../src/platform/operation/index.ts'

/** A short programme of a made-up coalition: clear promises, a goal, a fact. */
export const programmeText = `Soziales und Gesundheit

Unser Ziel ist ein Musterhausen, in dem alle gut leben können. Seit 2019 gibt es in der Stadt drei Beratungsstellen.

  • Wohnen: Wir werden bis 2027 im Stadtteil Nordhof 40 barrierefreie Wohnungen bauen.
  • Beratung: Wir werden die Schuldnerberatung ausbauen und eine Sprechstunde für Familien einrichten.
  • Pflege: Wir prüfen, ob eine Tagespflege im Osten möglich ist.

Jugend

Wir unterstützen die Vereine bei der Arbeit mit jungen Menschen. Wir werden einen Jugendtreff im Süden eröffnen.
`

/** The door as an operation finds it, at a moment that moves on with every call. */
export function workingDoor(database: Database, actor: Actor = operator('test')): Door {
  let at = Date.parse('2026-11-02T09:00:00Z')
  return {
    city: 'test',
    actor,
    now: () => {
      at += 1000
      return new Date(at)
    },
    snapshot: () => {
      throw new Error('no snapshot here')
    },
    database,
  }
}

/** Takes a paper in as the upload does; gives it with its proposals. */
export async function keepPaper(
  door: Door,
  { text = programmeText, ...record }: Partial<PaperRecord> & { text?: string } = {},
) {
  const added = await execute(addPaper, door, {
    record: {
      title: 'Programm für Musterhausen',
      kind: 'coalitionAgreement',
      author: 'coalition',
      ...record,
    },
    file: { fileName: 'programm.txt', mediaType: 'text/plain', text },
  })
  if (!added.ok) throw new Error(JSON.stringify(added.failure))
  return await shownPaper(door, added.value.paper)
}

export async function shownPaper(door: Door, paper: string) {
  const shown = await execute(showKeptPaper, door, { paper })
  if (!shown.ok) throw new Error(JSON.stringify(shown.failure))
  return shown.value
}
