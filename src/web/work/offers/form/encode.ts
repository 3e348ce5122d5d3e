import type { FurtherSite, Hours, OfferRecord, Site } from '../../../../contexts/offers/index.ts'
import { monthDay } from '../words.ts'

/** A record as the fields of the form; `decode.ts` is the way back. */

type Put = (name: string, value: string | number | undefined) => void

export function formOf(record: OfferRecord): URLSearchParams {
  const form = new URLSearchParams()
  const put: Put = (name, value) => {
    if (value !== undefined && value !== '') form.append(name, String(value))
  }
  putTexts(record, put)
  for (const key of ['types', 'lifeSituations', 'targetGroups', 'languages'] as const)
    for (const id of record[key]) put(key, id)
  for (const way of record.ways ?? []) put('ways', way)
  put('ways.first', record.ways?.[0])
  put('ages.from', record.ages?.from)
  put('ages.below', record.ages?.below)
  for (const [feature, state] of Object.entries(record.access)) put(`access.${feature}`, state)
  for (const [feature, note] of Object.entries(record.accessNotes ?? {}))
    put(`accessNotes.${feature}`, note)
  put('cost.kind', record.cost?.kind)
  put('cost.note', record.cost?.note)
  put('organisation', record.organisation?.id)
  put('organisation.name', record.organisation?.id ? undefined : record.organisation?.name)
  for (const key of ['phone', 'email', 'website', 'places'] as const) put(key, record[key])
  if (record.crisis !== undefined) put('crisis', record.crisis ? 'ja' : 'nein')
  if (record.site) putSite('site', record.site, put)
  for (const [index, site] of (record.moreSites ?? []).entries())
    putFurtherSite(`moreSites.${index}`, site, put)
  if (record.hours) putHours('hours', record.hours, put)
  put('closure.from', record.closure?.from)
  put('closure.until', record.closure?.until)
  put('closure.note', record.closure?.note)
  put('networks', record.networks?.join('\n'))
  put('related', record.related?.join('\n'))
  for (const [index, { source, until }] of (record.funding ?? []).entries()) {
    put(`funding.${index}.row`, 1)
    put(`funding.${index}.source`, source)
    put(`funding.${index}.until`, until)
  }
  return form
}

function putTexts({ texts }: OfferRecord, put: Put) {
  for (const [locale, text] of Object.entries(texts))
    for (const [name, words] of Object.entries(text)) put(`texts.${locale}.${name}`, words)
}

export function putSite(at: string, site: Site, put: Put) {
  put(`${at}.name`, site.name)
  put(`${at}.street`, site.street)
  put(`${at}.houseNumber`, site.houseNumber)
  put(`${at}.postalCode`, site.postalCode)
  put(`${at}.place`, site.place)
  put(`${at}.lat`, site.lat)
  put(`${at}.lon`, site.lon)
  put(`${at}.id`, site.id)
  put(`${at}.atId`, site.atId)
  if (site.protected) put(`${at}.protected`, 'ja')
}

function putFurtherSite(at: string, site: FurtherSite, put: Put) {
  put(`${at}.row`, 1)
  putSite(at, site, put)
  put(`${at}.phone`, site.phone)
  // What differs there in access is kept as it is: the form asks for it once.
  if (site.access) put(`${at}.access`, JSON.stringify(site.access))
  if (site.hours) putHours(`${at}.hours`, site.hours, put)
}

function putHours(at: string, hours: Hours, put: Put) {
  if (hours.always) put(`${at}.always`, 'ja')
  if (hours.byAppointmentOnly) put(`${at}.byAppointmentOnly`, 'ja')
  put(`${at}.onHolidays`, hours.onHolidays)
  for (const [index, one] of (hours.weekly ?? []).entries()) {
    const row = `${at}.weekly.${index}`
    put(`${row}.row`, 1)
    for (const day of one.days) put(`${row}.days`, day)
    put(`${row}.opens`, one.opens)
    put(`${row}.closes`, one.closes)
    if (one.byAppointment) put(`${row}.byAppointment`, 'ja')
    if (one.byPhone) put(`${row}.byPhone`, 'ja')
    for (const week of one.weeksOfMonth ?? []) put(`${row}.weeksOfMonth`, week)
    put(`${row}.season.from`, one.season && monthDay(one.season.from))
    put(`${row}.season.until`, one.season && monthDay(one.season.until))
    put(`${row}.note`, one.note)
  }
  for (const [index, one] of (hours.exceptions ?? []).entries()) {
    const row = `${at}.exceptions.${index}`
    put(`${row}.row`, 1)
    put(`${row}.from`, one.from)
    put(`${row}.until`, one.until)
    if (one.closed) put(`${row}.closed`, 'ja')
    put(`${row}.opens`, one.opens)
    put(`${row}.closes`, one.closes)
    put(`${row}.note`, one.note)
  }
}
