import { promiseTable } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { de } from './texts.de.ts'

type Table = OutputOf<typeof promiseTable>

/** '/versprochen/daten/…': promises and measures as CSV (RFC 4180, UTF-8), and everything as JSON. */
export const openDataFiles = [
  file('versprechen.csv', 'text/csv; charset=utf-8', promisesCsv),
  file('massnahmen.csv', 'text/csv; charset=utf-8', measuresCsv),
  file('versprochen.json', 'application/json; charset=utf-8', json),
]

function file(name: string, type: string, content: (table: Table) => string) {
  return page({
    method: 'get',
    path: `/versprochen/daten/${name}`,
    async answer({ door }: PageRequest): Promise<PageAnswer> {
      const outcome = await execute(promiseTable, door, {})
      return outcome.ok
        ? { kind: 'file', name, type, content: content(outcome.value) }
        : { kind: 'failure', failure: outcome.failure }
    },
  })
}

function json(table: Table): string {
  const definitions = Object.fromEntries(de.definitionList)
  return `${JSON.stringify({ ...table, definitions }, null, 1)}\n`
}

/** What a cell knows; null and undefined are empty: not known. */
type Cell = string | number | boolean | null | undefined

/** A table as RFC 4180 has it. */
export const csv = (columns: string[], rows: Cell[][]) =>
  [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** Quoted where it must be; a sign that a spreadsheet would run as a formula is made harmless. */
function cell(value: Cell): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'boolean' ? (value ? 'ja' : 'nein') : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const joined = (parts: readonly string[]) => parts.join('; ')

function promisesCsv({ promises, licence, asOf }: Table): string {
  const columns = [
    'id',
    'papier_id',
    'papier',
    'abschnitt',
    'wortlaut',
    'anfang',
    'ende',
    'titel',
    'art',
    'verbindlichkeit',
    'thema',
    'frist_im_wortlaut',
    'frist',
    'ueber_der_frist',
    'bewertung',
    'bewertet_am',
    'begruendung',
    'regel',
    'stand',
    'zustaendig',
    'massnahmen',
    'gebiete',
    'zielgruppen',
    'belege',
    'stand_der_daten',
    'lizenz',
  ]
  return csv(
    columns,
    promises.map((one) => [
      one.id,
      one.paper.id,
      one.paper.title,
      joined(one.section),
      one.quote,
      one.start,
      one.end,
      one.title,
      de.roleShort[one.role],
      one.strength,
      de.fields[one.field],
      one.deadline?.raw,
      one.dueOn,
      one.overdue,
      de.ratings[one.rating],
      one.ratedOn,
      one.ratings[0]?.reason,
      one.ratings[0]?.rule?.words,
      de.statuses[one.standing],
      joined(one.offices),
      joined(one.measures),
      joined(one.areas.map(({ level, id }) => `${level}/${id}`)),
      joined(one.groupWords),
      one.evidence.length,
      asOf,
      licence?.url,
    ]),
  )
}

function measuresCsv({ measures, licence, asOf }: Table): string {
  const columns = [
    'id',
    'gehoert_zu',
    'nummer',
    'titel',
    'zustaendig',
    'art',
    'thema',
    'stand',
    'stand_vom',
    'gemeldet',
    'grund',
    'beginn',
    'frist',
    'erwartet',
    'ueber_der_frist',
    'teile',
    'teile_abgeschlossen',
    'gewicht',
    'ziel_id',
    'ziel',
    'einheit',
    'anfangswert',
    'istwert',
    'istwert_vom',
    'zaehler',
    'nenner',
    'zielwert',
    'ziel_erreicht',
    'stand_der_daten',
    'lizenz',
  ]
  return csv(
    columns,
    measures.flatMap((one) =>
      // A measure with several targets has a row for each.
      (one.figures.length > 0 ? one.figures : [undefined]).map((figure) => [
        one.id,
        one.parent,
        one.reference,
        one.title,
        one.owner,
        de.roleShort[one.role],
        de.fields[one.field],
        one.status && de.statuses[one.status],
        one.saidOn,
        one.words,
        one.reason,
        one.from,
        one.dueOn,
        one.expectedOn,
        one.overdue,
        one.parts?.total,
        one.parts?.done,
        one.weight,
        figure?.id,
        figure?.label,
        figure?.unit,
        figure?.baseline?.value,
        figure?.latest?.value,
        figure?.latest?.on,
        figure?.latest?.numerator,
        figure?.latest?.denominator,
        figure?.goal?.value,
        figure?.reached,
        asOf,
        licence?.url,
      ]),
    ),
  )
}
