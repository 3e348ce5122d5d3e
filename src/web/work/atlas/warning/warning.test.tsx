import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { anAtlas } from '../../../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../../../tests/builders/city.ts'
import { type StaffSite, staffSite, textOf } from '../../../../../tests/builders/staffSite.ts'
import { testDatabase } from '../../../../../tests/database/index.ts'
import { warningPages } from './index.ts'

let site: StaffSite
let planner: string
let provider: string
const now = new Date('2026-03-09T10:00:00Z')
const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]
const wobble = [0, 3, -2, 1, -3, 2, 0, -1]

beforeAll(async () => {
  const db = await testDatabase()
  const { app } = db
  const keys = await aCity()
    .withDistricts()
    .withQuarters()
    .withWords({ topics: [{ id: 'soziales', title: { de: 'Soziale Lage' } }] })
    .insertInto(app)
  const atlas = anAtlas().withIndicator({
    id: 'armut',
    title: 'Kinder in Armut',
    topic: 'soziales',
    direction: 'lowerIsBetter',
    statistic: 'proportion',
    combine: 'ratio',
    per: 100,
  })
  years.forEach((year, at) => {
    atlas.withParts(
      'armut',
      year,
      Object.fromEntries(
        quarterNames.map((name, quarter) => {
          const rise = name === '0104' ? 25 * Math.max(0, at - 3) : 0
          return [`quartier ${name}`, [200 + rise + wobble[(at + quarter) % 8]!, 2000]]
        }),
      ),
    )
  })
  await atlas.insertInto(app, keys)
  planner = (await signedInAs(app, { roles: ['planner'], now })).token
  provider = (
    await signedInAs(app, {
      roles: ['provider'],
      organisation: 'hilfeverein',
      kind: 'provider',
      now,
    })
  ).token
  site = await staffSite(db, warningPages, now)
})

async function get(token: string, path: string) {
  const { status, html } = await site.get(token, path)
  const text = textOf(html.replace(/<option[^>]*>[^<]*<\/option>/g, ''))
  return { status, html, text: text.replaceAll('\u00a0', ' ') }
}

describe('early warning for planners', () => {
  it('says what moves where, how sure, since when, and how many tests were made', async () => {
    const { text, html, status } = await get(planner, '/arbeit/frueh-erkennen')
    expect(status).toBe(200)
    expect(text).toContain('Quartiere: 8 Prüfungen, jede Kennzahl in jedem Gebiet')
    expect(text).toContain(
      '1 Bewegung ist gesichert. Bei 8 Prüfungen wäre weniger als 1 davon durch Zufall zu erwarten.',
    )
    expect(text).toMatch(
      /Kinder in Armut Düsselhöfe ▲ steigt , ungünstig von 10,\d % \(2017\) auf 14,9 % \(2024\), \+0,\d\d %-Punkte im Jahr/,
    )
    expect(text).toMatch(/gesichert Zufall: etwa 1 zu [\d.]+ seit 2021 stärker als die ganze Stadt/)
    expect(html).toContain('href="/stadt/kennzahl/armut?ebene=quartier"')
    expect(html).toContain('href="/stadt/quartier/0104-duesselhoefe"')
  })

  it('filters in the address without making fewer tests', async () => {
    const { text } = await get(planner, '/arbeit/frueh-erkennen?richtung=falling')
    expect(text).toContain('8 Prüfungen')
    expect(text).toContain('Zu dieser Auswahl bewegt sich nichts')
    const unknown = await get(planner, '/arbeit/frueh-erkennen?ebene=nirgends')
    expect(unknown.status).toBe(404)
  })

  it('can be taken along as CSV', async () => {
    const { html } = await get(planner, '/arbeit/frueh-erkennen/bewegungen.csv')
    const [header, line, ...rest] = html.trimEnd().split('\r\n')
    expect(header).toContain('kennzahl,titel,ebene,gebiet_id,gebiet,richtung,wertung,sicherheit')
    expect(line).toContain(
      'armut,Kinder in Armut,quartier,0104,Düsselhöfe,steigt,ungünstig,gesichert',
    )
    expect(rest).toEqual([])
  })

  it('is not for providers', async () => {
    expect((await get(provider, '/arbeit/frueh-erkennen')).status).toBe(403)
    expect((await get(provider, '/arbeit/frueh-erkennen/bewegungen.csv')).status).toBe(403)
  })
})
