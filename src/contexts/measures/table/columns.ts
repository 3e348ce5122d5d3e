import { fields, kinds } from '../../../kernels/papers/index.ts'
import { fieldNames } from '../domain/fieldNames.ts'
import { type MeasureRecord, type Status, statuses } from '../domain/measure.ts'
import { kindNames, roleNames, statusNames } from '../domain/words.ts'

/**
 * Columns of the table in which measures leave and come back. Everything is text; what a column cannot read is a
 * sentence about its cell, and the row stays as it was.
 */

/** What was said last of a measure, as the table shows and takes it. */
export interface TableStatus {
  status: Status | ''
  on: string
  words: string
  reason: string
  expectedOn: string
  internal: string
}

/** A row as it stands or as it is to be. */
export interface TableRow {
  record: MeasureRecord
  organisation: string
  parent: string
  public: boolean
  said: TableStatus
}

export interface Column {
  title: string
  width?: number
  read(row: TableRow): string
  /** Changes the row; gives what is wrong with the cell, and what to do. */
  write(row: TableRow, cell: string): string | undefined
}

export const idTitle = 'Kennung'
export const versionTitle = 'Fassung'

const dayRule = 'Schreiben Sie das Datum so: 2027-03-31.'

/** Days as a spreadsheet or a German types them; '' is none. */
function readDay(cell: string): string | undefined {
  if (cell === '') return ''
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell) ?? []
  const iso = year
    ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
    : /^\d{4}-\d{2}-\d{2}(T|$)/.test(cell)
      ? cell.slice(0, 10)
      : ''
  const parsed = new Date(`${iso}T00:00:00Z`)
  return iso && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso)
    ? iso
    : undefined
}

const euro = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, useGrouping: false })
const readEuro = (cell: string): number | undefined | 'wrong' => {
  if (cell === '') return undefined
  const plain = cell
    .replace(/[\s€]/g, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : 'wrong'
}
const typedEuro = (cents: number | undefined) =>
  cents === undefined ? '' : euro.format(cents / 100)

type TextKey = 'summary' | 'leicht' | 'reference' | 'owner'
const textColumn = (title: string, key: TextKey, width: number): Column => ({
  title,
  width,
  read: ({ record }) => record[key] ?? '',
  write({ record }, cell) {
    if (cell) record[key] = cell
    else delete record[key]
    return undefined
  },
})

const dayColumn = (title: string, key: 'from' | 'dueOn'): Column => ({
  title,
  read: ({ record }) => record[key] ?? '',
  write({ record }, cell) {
    const day = readDay(cell)
    if (day === undefined) return dayRule
    if (day) record[key] = day
    else delete record[key]
    return undefined
  },
})

type ListKey = 'partners' | 'targetGroups' | 'lifeSituations' | 'goals'
const listColumn = (title: string, key: ListKey): Column => ({
  title,
  width: 24,
  read: ({ record }) => record[key].join('; '),
  write({ record }, cell) {
    record[key] = parts(cell)
    return undefined
  },
})
const parts = (cell: string) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)

/** One of a list of words, by its German name. */
function choiceColumn<V extends string>(
  title: string,
  names: Record<V, string>,
  values: readonly V[],
  {
    read,
    write,
    optional = false,
  }: {
    read(row: TableRow): V | undefined
    write(row: TableRow, value: V | undefined): void
    optional?: boolean
  },
): Column {
  return {
    title,
    width: 18,
    read(row) {
      const value = read(row)
      return value === undefined ? '' : names[value]
    },
    write(row, cell) {
      const value = values.find((one) => names[one].toLowerCase() === cell.toLowerCase())
      if (value === undefined && !(optional && cell === ''))
        return `„${cell}“ gibt es nicht. Schreiben Sie eines davon: ${values.map((one) => names[one]).join(', ')}.`
      write(row, value)
      return undefined
    },
  }
}

const yesNo = (
  title: string,
  read: (row: TableRow) => boolean,
  write: (row: TableRow, yes: boolean) => void,
): Column => ({
  title,
  width: 11,
  read: (row) => (read(row) ? 'ja' : 'nein'),
  write(row, cell) {
    const plain = cell.toLowerCase()
    if (plain !== 'ja' && plain !== 'nein') return 'Schreiben Sie ja oder nein.'
    write(row, plain === 'ja')
    return undefined
  },
})

const numberColumn = (
  title: string,
  read: (record: MeasureRecord) => number | undefined,
  write: (record: MeasureRecord, value: number | undefined) => string | undefined,
): Column => ({
  title,
  width: 11,
  read: ({ record }) => String(read(record) ?? '').replace('.', ','),
  write({ record }, cell) {
    if (cell === '') return write(record, undefined)
    const value = Number(cell.replace(',', '.'))
    return Number.isFinite(value) ? write(record, value) : 'Schreiben Sie eine Zahl.'
  },
})

/** One a line, its parts between bars: what a cell of a spreadsheet can hold. */
const barred = (lines: readonly (readonly (string | undefined)[])[]) =>
  lines
    .map((line) =>
      line
        .map((part) => part ?? '')
        .join(' | ')
        .replace(/(\s\|\s*)+$/, ''),
    )
    .join('\n')
const lines = (cell: string) =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split('|').map((part) => part.trim()))

const milestones: Column = {
  title: 'Meilensteine (Titel | fällig | erledigt | Grund)',
  width: 44,
  read: ({ record }) =>
    barred(
      record.milestones.map(({ title, dueOn, doneOn, reason }) => [title, dueOn, doneOn, reason]),
    ),
  write({ record }, cell) {
    const kept = new Map(record.milestones.map((each) => [each.title, each.id]))
    const next: MeasureRecord['milestones'] = []
    for (const [title = '', due = '', made = '', reason] of lines(cell)) {
      const dueOn = readDay(due)
      const doneOn = readDay(made)
      if (!title || dueOn === undefined || doneOn === undefined) return `„${title}“: ${dayRule}`
      const free = (id: string): string =>
        next.some((each) => each.id === id) ? free(`${id}x`) : id
      next.push({
        id: free(kept.get(title) ?? `m${next.length + 1}`),
        title,
        ...(dueOn && { dueOn }),
        ...(doneOn && { doneOn }),
        ...(reason && { reason }),
      })
    }
    record.milestones = next
    return undefined
  },
}

const fundingKinds = {
  own: 'eigene Mittel',
  state: 'Land',
  federal: 'Bund',
  eu: 'EU',
  foundation: 'Stiftung',
  insurance: 'Kasse',
  other: 'andere',
} as const
type FundingKind = keyof typeof fundingKinds

const money: Column = {
  title: 'Geld (Quelle | Art | geplant | bewilligt | ausgegeben | von | bis | was ohne es endet)',
  width: 60,
  read: ({ record }) =>
    barred(
      record.funding.map((each) => [
        each.source,
        fundingKinds[each.kind],
        typedEuro(each.planned),
        typedEuro(each.granted),
        typedEuro(each.spent),
        each.from,
        each.to,
        each.stops?.replace(/\s*\n\s*/g, ' '),
      ]),
    ),
  write({ record }, cell) {
    const next: MeasureRecord['funding'] = []
    for (const [source = '', kindName = '', ...rest] of lines(cell)) {
      const kind = (Object.keys(fundingKinds) as FundingKind[]).find(
        (one) => fundingKinds[one].toLowerCase() === kindName.toLowerCase(),
      )
      if (!source || !kind)
        return `„${source}“: Schreiben Sie die Art als eines davon: ${Object.values(fundingKinds).join(', ')}.`
      const [planned, granted, spent] = rest.slice(0, 3).map((each) => readEuro(each ?? ''))
      const [from, to] = [rest[3] ?? '', rest[4] ?? ''].map(readDay)
      if (planned === 'wrong' || granted === 'wrong' || spent === 'wrong')
        return `„${source}“: Schreiben Sie Beträge so: 40000,00.`
      if (from === undefined || to === undefined) return `„${source}“: ${dayRule}`
      const kept = record.funding.find(
        (each) => each.source === source && !next.some(({ id }) => id === each.id),
      )
      const stops = rest.slice(5).join(' | ')
      next.push({
        id: kept?.id ?? freeId(record.funding, next),
        source,
        kind,
        years: kept?.years ?? [],
        rounds: kept?.rounds ?? [],
        ...(planned !== undefined && { planned }),
        ...(granted !== undefined && { granted }),
        ...(spent !== undefined && { spent }),
        ...(from && { from }),
        ...(to && { to }),
        ...(stops && {
          stops: kept?.stops?.replace(/\s*\n\s*/g, ' ') === stops ? kept.stops : stops,
        }),
      })
    }
    record.funding = next
    return undefined
  },
}

function freeId(...lists: readonly { id: string }[][]): string {
  const taken = new Set(lists.flat().map(({ id }) => id))
  let number = 1
  while (taken.has(`g${number}`)) number++
  return `g${number}`
}

const saidColumn = (
  title: string,
  key: 'words' | 'reason' | 'internal',
  width: number,
): Column => ({
  title,
  width,
  read: ({ said }) => said[key],
  write({ said }, cell) {
    said[key] = cell
    return undefined
  },
})
const saidDay = (title: string, key: 'on' | 'expectedOn'): Column => ({
  title,
  read: ({ said }) => said[key],
  write({ said }, cell) {
    const day = readDay(cell)
    if (day === undefined) return dayRule
    said[key] = day
    return undefined
  },
})

export const titleColumn: Column = {
  title: 'Titel',
  width: 40,
  read: ({ record }) => record.title,
  write({ record }, cell) {
    if (!cell) return 'Eine Maßnahme braucht einen Titel.'
    if (cell.length > 300) return 'Der Titel ist zu lang: höchstens 300 Zeichen.'
    record.title = cell
    return undefined
  },
}

export const columns: readonly Column[] = [
  titleColumn,
  textColumn('Nummer', 'reference', 12),
  choiceColumn('Thema', fieldNames.de, fields, {
    read: ({ record }) => record.field,
    write: ({ record }, value) => {
      if (value) record.field = value
    },
  }),
  choiceColumn('Art', kindNames, kinds, {
    optional: true,
    read: ({ record }) => record.kind,
    write: ({ record }, value) => {
      if (value) record.kind = value
      else delete record.kind
    },
  }),
  choiceColumn('Wessen Tun', roleNames, ['own', 'examine', 'support'], {
    read: ({ record }) => record.role,
    write: ({ record }, value) => {
      if (value) record.role = value
    },
  }),
  textColumn('Zuständig', 'owner', 28),
  {
    title: 'Organisation (Kennung)',
    width: 18,
    read: ({ organisation }) => organisation,
    write(row, cell) {
      row.organisation = cell
      return undefined
    },
  },
  listColumn('Partner', 'partners'),
  {
    title: 'Gebiete (Ebene/Kennung)',
    width: 26,
    read: ({ record }) => record.areas.map(({ level, id }) => `${level}/${id}`).join('; '),
    write({ record }, cell) {
      const areas = parts(cell).map((part) => {
        const [level = '', ...id] = part.split('/')
        return { level, id: id.join('/') }
      })
      if (areas.some(({ level, id }) => !level || !id))
        return 'Schreiben Sie Gebiete als Ebene/Kennung, getrennt durch Semikolon: stadtteil/0304; stadtteil/0305.'
      record.areas = areas
      return undefined
    },
  },
  listColumn('Zielgruppen (Kennungen)', 'targetGroups'),
  listColumn('Lebenslagen (Kennungen)', 'lifeSituations'),
  listColumn('Leitziele (Kennungen)', 'goals'),
  dayColumn('Beginn', 'from'),
  dayColumn('Ende', 'dueOn'),
  numberColumn(
    'Nachfragen alle … Monate',
    ({ everyMonths }) => everyMonths,
    (record, value) => {
      if (value === undefined || !Number.isInteger(value) || value < 0 || value > 36)
        return 'Schreiben Sie eine ganze Zahl von 0 bis 36; 0 heißt nie.'
      record.everyMonths = value
      return undefined
    },
  ),
  {
    title: 'Teil von (Kennung)',
    width: 18,
    read: ({ parent }) => parent,
    write(row, cell) {
      row.parent = cell
      return undefined
    },
  },
  numberColumn(
    'Gewicht',
    ({ weight }) => weight,
    (record, value) => {
      if (value === undefined) delete record.weight
      else if (value <= 0 || value > 1000)
        return 'Schreiben Sie eine Zahl größer als 0 und höchstens 1000.'
      else record.weight = value
      return undefined
    },
  ),
  textColumn('Kurz gesagt', 'summary', 50),
  textColumn('Leichte Sprache', 'leicht', 40),
  milestones,
  money,
  choiceColumn<Status>('Stand', statusNames, statuses, {
    optional: true,
    read: ({ said }) => said.status || undefined,
    write: ({ said }, value) => {
      said.status = value ?? ''
    },
  }),
  saidDay('Stand vom', 'on'),
  saidColumn('Was getan wurde', 'words', 50),
  saidColumn('Grund', 'reason', 30),
  saidDay('Neues Ende', 'expectedOn'),
  saidColumn('Stand (intern)', 'internal', 30),
  yesNo(
    'Öffentlich',
    (row) => row.public,
    (row, yes) => {
      row.public = yes
    },
  ),
  {
    title: 'Notiz (intern)',
    width: 30,
    read: ({ record }) => record.internal.notes ?? '',
    write({ record }, cell) {
      const { notes: _, ...rest } = record.internal
      record.internal = cell ? { ...rest, notes: cell } : rest
      return undefined
    },
  },
]
