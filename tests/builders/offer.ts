import type { OfferRecordInput } from '../../src/contexts/offers/index.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { within } from './city.ts'

let count = 0

interface OfferRow {
  record: OfferRecordInput
  retiredOn: string | null
  closedOn: string | null
}

/** Builds an offer: `offer('Schuldnerberatung Nord').ofType('schuldnerberatung').openAlways().build()`. */
export function offer(name = `Angebot ${++count}`) {
  const row: OfferRow = {
    record: {
      id: name
        .toLowerCase()
        .replace(/ä/g, 'ae')
        .replace(/ö/g, 'oe')
        .replace(/ü/g, 'ue')
        .replace(/ß/g, 'ss')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, ''),
      texts: { de: { name } },
    },
    retiredOn: null,
    closedOn: null,
  }
  const builder = {
    with(more: Partial<OfferRecordInput>) {
      Object.assign(row.record, more)
      return builder
    },
    ofType(...types: string[]) {
      return builder.with({ types })
    },
    says(text: Partial<OfferRecordInput['texts'][string]>, locale = 'de') {
      const { texts } = row.record
      texts[locale] = { name, ...texts[locale], ...text }
      return builder
    },
    by(organisation: string) {
      return builder.with({ organisation: { name: organisation } })
    },
    /** In a square of the drawing board of `aCity`. */
    at(column: number, row: number, street = 'Beispielweg', postalCode = '40210') {
      const site = {
        ...within(column, row),
        street,
        houseNumber: '1',
        postalCode,
        place: 'Musterhausen',
      }
      return builder.with({ site })
    },
    protected() {
      const { site } = row.record
      return builder.with({ site: { ...site, protected: true } })
    },
    openAlways() {
      return builder.with({ hours: { always: true } })
    },
    /** Monday to Friday from 9 to 17. */
    openOnWeekdays() {
      const weekly = [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }]
      return builder.with({ hours: { weekly, onHolidays: 'closed' } })
    },
    stepFree() {
      return builder.with({ access: { ...row.record.access, wheelchair: 'yes' } })
    },
    free() {
      return builder.with({ cost: { kind: 'free' } })
    },
    speaking(...languages: string[]) {
      return builder.with({ languages })
    },
    forEmergencies() {
      return builder.with({ crisis: true })
    },
    /** No longer there since a day. */
    gone(since: string) {
      row.retiredOn = since
      row.closedOn = since
      return builder
    },
    build(): OfferRecordInput {
      return row.record
    },
    async insertInto(database: Database): Promise<OfferRecordInput> {
      const { record } = row
      await database
        .insertInto('offers.offer')
        .values({
          id: record.id,
          record: JSON.stringify(record),
          name: Object.values(record.texts)[0]?.name ?? record.id,
          types: record.types ?? [],
          lon: record.site?.lon ?? null,
          lat: record.site?.lat ?? null,
          protected: record.site?.protected ?? false,
          retired_on: row.retiredOn,
          closed_on: row.closedOn,
        })
        .execute()
      return record
    },
  }
  return builder
}
