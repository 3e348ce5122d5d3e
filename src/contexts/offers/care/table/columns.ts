import { type AccessFeature, accessFeatures, type OfferRecord } from '../../domain/offer.ts'
import { vocabulary } from '../../domain/vocabulary.ts'
import { same } from '../../editing/fields.ts'
import { isSecret } from '../../editing/secret.ts'
import { readHoursText } from '../../import/hoursText.ts'
import { hoursLine } from '../hoursLine.ts'

/** An offer as one row of a table that people edit in their own program. */

/** The record with a cell written into it, or what is wrong with the cell and what to do. */
type Written = OfferRecord | { problem: string }

export interface Column {
  title: string
  read(record: OfferRecord): string
  /** Left out for what is only shown. `text` is trimmed; '' takes the fact away. */
  write?(record: OfferRecord, text: string): Written
  /** Says where a secret place is: empty for such offers, and what is written there is not taken. */
  place?: true
  width?: number
}

export const idTitle = 'Kennung'
export const versionTitle = 'Stand'

/** Lists within a cell. */
const between = '; '
const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
]

const germanText = (
  title: string,
  field: 'name' | 'summary' | 'howToStart' | 'bring',
  width: number,
): Column => ({
  title,
  width,
  read: ({ texts }) => texts.de?.[field] ?? '',
  write(record, text) {
    const { [field]: _, ...rest } = record.texts.de ?? { name: '' }
    if (field === 'name' && text === '') return { problem: 'Schreiben Sie den Namen des Angebots.' }
    const de = text === '' ? { name: '', ...rest } : { name: '', ...rest, [field]: text }
    return { ...record, texts: { ...record.texts, de } }
  },
})

const plain = (title: string, field: 'phone' | 'email' | 'website', width: number): Column => ({
  title,
  width,
  read: (record) => record[field] ?? '',
  write(record, text) {
    const { [field]: _, ...rest } = record
    return text === '' ? rest : { ...rest, [field]: text }
  },
})

/** Names of a vocabulary, by which people write them, to their ids. */
function words(entries: Iterable<{ id: string; name: { de: string } }>) {
  const all = [...entries]
  const names = new Map(all.map(({ id, name }) => [id, name.de]))
  const ids = new Map(all.map(({ id, name }) => [name.de.toLowerCase(), id]))
  return {
    text: (list: readonly string[]) => list.map((id) => names.get(id) ?? id).join(between),
    read(text: string): { ids: string[] } | { problem: string } {
      const unknown: string[] = []
      const found = listed(text).flatMap((word) => {
        const id = ids.get(word.toLowerCase()) ?? (names.has(word) ? word : undefined)
        if (id === undefined) unknown.push(word)
        return id ?? []
      })
      return unknown.length > 0
        ? {
            problem: `Das kennt die Liste nicht: ${unknown.join(', ')}. Nehmen Sie die Namen, die im Formular „Bearbeiten“ stehen, mit Semikolon dazwischen.`,
          }
        : { ids: found }
    },
  }
}
const types = words(vocabulary.types.values())
const groups = words(vocabulary.targetGroups.values())

const sitePart = (
  title: string,
  field: 'street' | 'houseNumber' | 'postalCode' | 'place',
  most: number,
): Column => ({
  title,
  place: true,
  width: field === 'street' ? 24 : 12,
  read: ({ site }) => site?.[field] ?? '',
  write(record, text) {
    if (text.length > most) return { problem: `Das ist zu lang. Höchstens ${most} Zeichen.` }
    const { [field]: _, ...rest } = record.site ?? {}
    const site = text === '' ? rest : { ...rest, [field]: text }
    return { ...record, site }
  },
})

const states = { ja: 'yes', teilweise: 'limited', nein: 'no' } as const
const stateWords = { yes: 'ja', limited: 'teilweise', no: 'nein' } as const

const access = (feature: AccessFeature): Column => ({
  title: vocabulary.accessFeatures.get(feature)?.name.de ?? feature,
  width: 12,
  read: ({ access: known }) => {
    const state = known[feature]
    return state ? stateWords[state] : ''
  },
  write(record, text) {
    const { [feature]: _, ...rest } = record.access
    const word = text.toLowerCase()
    if (word === '') return { ...record, access: rest }
    if (!Object.hasOwn(states, word))
      return { problem: 'Schreiben Sie ja, teilweise oder nein. Leer heißt: nicht bekannt.' }
    return { ...record, access: { ...rest, [feature]: states[word as keyof typeof states] } }
  },
})

const costs = {
  kostenlos: 'free',
  ermäßigt: 'reduced',
  kostenpflichtig: 'fee',
  mitgliedschaft: 'membership',
  'nicht bekannt': 'unknown',
} as const
const costWords = new Map<string, string>(Object.entries(costs).map(([word, kind]) => [kind, word]))

export const columns: readonly Column[] = [
  germanText('Name', 'name', 40),
  germanText('Kurz gesagt', 'summary', 50),
  {
    title: 'Art der Hilfe',
    width: 30,
    read: (record) => types.text(record.types),
    write(record, text) {
      const read = types.read(text)
      if ('problem' in read) return read
      if (read.ids.length === 0) return { problem: 'Nennen Sie mindestens eine Art der Hilfe.' }
      return { ...record, types: read.ids }
    },
  },
  {
    title: 'Für wen',
    width: 24,
    read: (record) => groups.text(record.targetGroups),
    write(record, text) {
      const read = groups.read(text)
      return 'problem' in read ? read : { ...record, targetGroups: read.ids }
    },
  },
  {
    title: 'Netzwerke',
    width: 20,
    read: ({ networks = [] }) => networks.join(between),
    write(record, text) {
      const { networks: _, ...rest } = record
      const networks = listed(text)
      if (networks.length > 20 || networks.some(({ length }) => length > 120))
        return { problem: 'Höchstens 20 Netzwerke mit je höchstens 120 Zeichen.' }
      return networks.length > 0 ? { ...rest, networks } : rest
    },
  },
  plain('Telefon', 'phone', 18),
  plain('E-Mail', 'email', 26),
  plain('Internet-Adresse', 'website', 30),
  {
    title: 'Öffnungszeiten',
    width: 36,
    read: ({ hours }) => hoursLine(hours),
    write(record, text) {
      const { hours: before, ...rest } = record
      if (text === '') return rest
      const hours = readHoursText(text)
      if (!hours)
        return {
          problem:
            'Diese Zeiten sind nicht zu lesen. Schreiben Sie sie so: Mo-Fr 09:00-12:00, 14:00-17:00; Sa 10:00-13:00.',
        }
      // What a line does not tell stays.
      const { onHolidays, exceptions } = before ?? {}
      return {
        ...rest,
        hours: { ...(onHolidays && { onHolidays }), ...(exceptions && { exceptions }), ...hours },
      }
    },
  },
  sitePart('Straße', 'street', 200),
  sitePart('Hausnummer', 'houseNumber', 20),
  sitePart('Postleitzahl', 'postalCode', 10),
  sitePart('Ort', 'place', 100),
  {
    title: 'Kosten',
    width: 16,
    read: ({ cost }) => (cost ? (costWords.get(cost.kind) ?? '') : ''),
    write(record, text) {
      const { cost, ...rest } = record
      const word = text.toLowerCase()
      if (word === '') return rest
      if (!Object.hasOwn(costs, word))
        return { problem: `Schreiben Sie eines von: ${Object.keys(costs).join(', ')}.` }
      const kind = costs[word as keyof typeof costs]
      return { ...rest, cost: { ...(cost?.note && { note: cost.note }), kind } }
    },
  },
  germanText('So fängt man an', 'howToStart', 40),
  germanText('Mitbringen', 'bring', 30),
  ...accessFeatures.map(access),
  {
    title: 'Träger (nur zur Ansicht)',
    width: 26,
    read: ({ organisation }) => organisation?.name ?? '',
  },
  {
    title: 'Zuletzt bestätigt (nur zur Ansicht)',
    width: 16,
    read: (record) => record.lastChecked ?? '',
  },
]

/** The cells of an offer; a secret place is in none of them. */
export function cellsOf(record: OfferRecord, isProtected: boolean): string[] {
  const secret = isSecret(record, isProtected)
  return columns.map((column) => (secret && column.place ? '' : column.read(record)))
}

/** A row that came back, written into what is kept. A cell that is as it went out changes nothing. */
export function writeCells(
  record: OfferRecord,
  isProtected: boolean,
  cells: ReadonlyMap<string, string>,
): { record: OfferRecord; problems: { column: string; problem: string }[] } {
  const before = cellsOf(record, isProtected)
  const secret = isSecret(record, isProtected)
  const problems: { column: string; problem: string }[] = []
  let next = record
  columns.forEach((column, index) => {
    const text = cells.get(column.title)
    if (!column.write || text === undefined || sameText(text, before[index] ?? '')) return
    if (secret && column.place) {
      const problem = 'Der Ort ist geheim. Ändern Sie ihn nur im Formular „Bearbeiten“.'
      problems.push({ column: column.title, problem })
      return
    }
    const written = column.write(next, text.trim())
    if ('problem' in written) problems.push({ column: column.title, problem: written.problem })
    else next = written
  })
  // A place that moved does not keep the point of the old one.
  const { site } = next
  const moved = site && !same(addressOf(site), addressOf(record.site))
  if (site && moved) {
    const { lon: _lon, lat: _lat, ...rest } = site
    next = { ...next, site: rest }
  }
  return { record: next, problems }
}

const addressOf = (site: OfferRecord['site']) =>
  site && { street: site.street, houseNumber: site.houseNumber, postalCode: site.postalCode }

/** Programs change the ends of lines and the spaces around. */
const sameText = (a: string, b: string): boolean => settle(a) === settle(b)
const settle = (text: string) => text.replace(/\r\n?/g, '\n').trim()
