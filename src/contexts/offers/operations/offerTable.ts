import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { type CityLive, cityPart, staysApart } from '../../city/index.ts'
import { type Hours, waysOf } from '../domain/offer.ts'
import { type PublicOffer, sitesOf } from '../domain/publicOffer.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import { wayNames } from '../hsds/taxonomyTexts.ts'
import { offersPart } from '../snapshot/part.ts'
import { textOf } from './shapes.ts'

/** Offers in a page of the table. */
const perPage = 500

const columns = [
  'kennung',
  'name',
  'kurz',
  'traeger',
  'arten',
  'lebenslagen',
  'zielgruppen',
  'alter_ab',
  'alter_bis',
  'ort_name',
  'strasse',
  'hausnummer',
  'plz',
  'ort',
  'breite',
  'laenge',
  'ort_geschuetzt',
  'telefon',
  'mail',
  'web',
  'oeffnungszeiten',
  'wege',
  'sprachen',
  'zugang',
  'kosten',
  'geschlossen_ab',
  'geschlossen_bis',
  'geprueft_am',
  'geaendert_am',
  'quelle',
  'lizenz',
] as const

const costNames = {
  free: 'kostenlos',
  reduced: 'ermäßigt',
  fee: 'kostet etwas',
  membership: 'für Mitglieder',
  unknown: 'unbekannt',
}

/** The offers as one flat German table, a row for each place. Protected offers have an empty place. */
export const listOfferTable = operation({
  name: 'offers.listOfferTable',
  effect: 'readPublic',
  permission: 'public',
  summary: 'All offers of help as a flat table with German headings, a row for each place.',
  input: z.strictObject({
    page: z.int().min(1).max(100_000).default(1),
    part: z
      .enum(['all', 'open', 'openStreetMap'])
      .default('all')
      .describe(
        'Data from OpenStreetMap (ODbL 1.0) is to be kept apart from other data: one part or the other.',
      ),
  }),
  output: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
    page: z.int(),
    pages: z.int(),
  }),
  run({ snapshot }, { page, part }) {
    const city = snapshot.get(cityPart)
    const all = snapshot
      .get(offersPart)
      .all.filter(
        ({ source }) =>
          part === 'all' || staysApart(city.source(source)?.licence) === (part === 'openStreetMap'),
      )
    return done({
      columns: [...columns],
      rows: all
        .slice((page - 1) * perPage, page * perPage)
        .flatMap((offer) => rowsOf(offer, city.source(offer.source))),
      page,
      pages: Math.max(1, Math.ceil(all.length / perPage)),
    })
  },
})

type Cell = string | number | null
type Source = ReturnType<CityLive['source']>

function rowsOf(offer: PublicOffer, source: Source | undefined): Cell[][] {
  const { record, isProtected, updatedOn } = offer
  const { text } = textOf(offer, 'de')
  const sites = isProtected ? [] : sitesOf(record)
  return (sites.length > 0 ? sites : [{}]).map((site) => {
    const row: Record<(typeof columns)[number], Cell | undefined> = {
      kennung: record.id,
      name: text.name,
      kurz: text.summary ?? text.description,
      traeger: record.organisation?.name,
      arten: names(record.types, vocabulary.types),
      lebenslagen: names(record.lifeSituations, vocabulary.situations),
      zielgruppen: names(record.targetGroups, vocabulary.targetGroups),
      alter_ab: record.ages?.from,
      alter_bis: record.ages?.below === undefined ? undefined : record.ages.below - 1,
      ort_name: site.name,
      strasse: site.street,
      hausnummer: site.houseNumber,
      plz: site.postalCode,
      ort: site.place,
      breite: site.lat,
      laenge: site.lon,
      ort_geschuetzt: isProtected ? 'ja' : 'nein',
      telefon: ('phone' in site ? site.phone : undefined) ?? record.phone,
      mail: record.email,
      web: record.website,
      oeffnungszeiten:
        hoursInWords(('hours' in site ? site.hours : undefined) ?? record.hours) ?? text.hours,
      wege: waysOf(record)
        .map((way) => wayNames[way].de)
        .join('; '),
      sprachen: record.languages.join('; '),
      zugang: accessInWords(('access' in site ? site.access : undefined) ?? record.access),
      kosten:
        record.cost && [costNames[record.cost.kind], record.cost.note].filter(Boolean).join(': '),
      geschlossen_ab: record.closure?.from,
      geschlossen_bis: record.closure?.until,
      geprueft_am: record.lastChecked,
      geaendert_am: updatedOn,
      quelle: source?.title,
      lizenz: source?.licence,
    }
    return columns.map((name) => row[name] ?? null)
  })
}

function names(
  ids: readonly string[],
  entries: ReadonlyMap<string, { name: { de: string; leicht: string; en: string } }>,
): string {
  return ids
    .flatMap((id) => {
      const entry = entries.get(id)
      return entry ? inLocale(entry.name, 'de') : []
    })
    .join('; ')
}

const stateNames = { yes: 'ja', limited: 'teilweise', no: 'nein' }

const accessInWords = (access: PublicOffer['record']['access']): string =>
  [...vocabulary.accessFeatures.values()]
    .flatMap(({ id, name }) => {
      const state = access[id]
      return state ? `${name.de}: ${stateNames[state]}` : []
    })
    .join('; ')

const dayNames = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']

function hoursInWords(hours: Hours | undefined): string | undefined {
  if (!hours) return undefined
  if (hours.always) return 'immer'
  const weekly = (hours.weekly ?? []).map((entry) =>
    [
      entry.weeksOfMonth &&
        `${entry.weeksOfMonth.map((week) => (week === -1 ? 'letzter' : `${week}.`)).join(', ')} im Monat`,
      entry.days.map((day) => dayNames[day - 1]).join(', '),
      `${entry.opens}–${entry.closes}`,
      entry.byAppointment && '(mit Termin)',
      entry.byPhone && '(nur telefonisch)',
      entry.season && `(nur ${germanDay(entry.season.from)} bis ${germanDay(entry.season.until)})`,
    ]
      .filter(Boolean)
      .join(' '),
  )
  const all = [...weekly, hours.byAppointmentOnly ? 'nach Vereinbarung' : ''].filter(Boolean)
  return all.length === 0 ? undefined : all.join('; ')
}

/** '05-01' → '1.5.' */
const germanDay = (monthDay: string): string =>
  `${Number(monthDay.slice(3))}.${Number(monthDay.slice(0, 2))}.`
