import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { aCity } from '../../../../tests/builders/city.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { type StaffSite, staffSite, textOf } from '../../../../tests/builders/staffSite.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { addNeedCounts, type Need } from '../../../contexts/offers/index.ts'
import { needPages } from './index.ts'

let site: StaffSite
let planner: string
let editor: string
const now = new Date('2026-03-09T10:00:00Z')

beforeAll(async () => {
  const db = await testDatabase()
  const { app } = db
  await aCity().withDistricts().withQuarters().insertInto(app)
  await offer('Nord').ofType('schuldnerberatung').at(0, 0).insertInto(app)
  await offer('Süd')
    .ofType('schuldnerberatung')
    .by('Hilfeverein')
    .says({ summary: 'Hilfe bei Schulden.' }, 'leicht')
    .insertInto(app)
  planner = (await signedInAs(app, { roles: ['planner'], now })).token
  editor = (await signedInAs(app, { roles: ['editor'], now })).token
  const sum = (period: string, searches: number, more: Partial<Need> = {}) => ({
    kind: 'type' as const,
    concept: 'hebammenhilfe',
    level: 'quartier',
    area: '0204',
    outcome: 'nothing' as const,
    period,
    searches,
    ...more,
  })
  await addNeedCounts(app, [
    sum('2025-11', 6),
    sum('2026-01', 14),
    sum('2026-01', 10, { outcome: 'found' }),
    sum('2026-02', 3, { area: '0101' }),
    sum('2026-02', 8, { concept: 'schuldnerberatung', outcome: 'closed', level: '', area: '' }),
    sum('2026-03', 9),
    sum('2026-02', 7, { kind: 'language', concept: 'ar', outcome: 'language' }),
    sum('2024-02', 50),
  ])
  site = await staffSite(db, needPages, now)
})

async function get(token: string, path: string) {
  const { status, html } = await site.get(token, path)
  return { status, html, text: textOf(html.replace(/<option[^>]*>[^<]*<\/option>/g, '')) }
}

describe('what was looked for and not found', () => {
  it('says what was missing most, how much of it, and how it goes on', async () => {
    const { text, status } = await get(planner, '/arbeit/bedarf')
    expect(status).toBe(200)
    // 6 + 14 + 9, each rounded down to fives, of 30; three in Am Anger stay hidden.
    expect(text).toMatch(/Hebammenhilfe 30 20 67 % kein passendes Angebot \(20\)/)
    expect(text).toMatch(/Schuldner\S+ 5 5 100 % keines offen \(5\)/)
    expect(text).toContain('zuletzt mehr')
    expect(text).toContain('Keine Zahl steht für weniger als 5 Suchen.')
  })

  it('can be by place, time and language, all in the address', async () => {
    const here = await get(planner, '/arbeit/bedarf?ort=quartier+0204')
    expect(here.text).toContain('Hebammenhilfe 30 20')
    expect(here.text).not.toContain('Schuldner')
    expect((await get(planner, '/arbeit/bedarf?ort=quartier+0101')).text).not.toContain('Hebamme')
    expect((await get(planner, '/arbeit/bedarf?zeit=alle')).text).toContain('Hebammenhilfe 80 70')
    expect((await get(planner, '/arbeit/bedarf?was=language')).text).toMatch(
      /Arabisch 5 5 100 % keines in der Sprache/,
    )
  })

  it('tells of one kind of help by place and month', async () => {
    const { text, html } = await get(planner, '/arbeit/bedarf/type/hebammenhilfe')
    expect(text).toMatch(/Hafen 30 20 67 %/)
    expect(text).not.toContain('Anger')
    expect(text).toMatch(/März 2026 \(läuft noch\) 5 5 Januar 2026 20 10 November 2025 5 5/)
    expect(html).toContain('href="/hilfe/art/hebammenhilfe"')
    expect((await get(planner, '/arbeit/bedarf/type/unsinn')).status).toBe(404)
  })

  it('can be taken along as CSV', async () => {
    const { html } = await get(planner, '/arbeit/bedarf/gesucht.csv')
    expect(html.split('\r\n')[0]).toBe(
      'zeitraum,was,kennung,gesucht,ebene,gebiet_id,ort,ergebnis,suchen',
    )
    expect(html).toContain(
      '2026-01,Art der Hilfe,hebammenhilfe,Hebammenhilfe,quartier,0204,Hafen,kein passendes Angebot,10',
    )
    expect(html).not.toContain('0101')
  })

  it('is for planners alone', async () => {
    for (const path of ['', '/gesucht.csv', '/lebensphasen', '/leichte-sprache'])
      expect((await get(editor, `/arbeit/bedarf${path}`)).status, path).toBe(403)
  })
})

it('shows gaps by phase of life, beside what was looked for', async () => {
  const { text } = await get(planner, '/arbeit/bedarf/lebensphasen')
  expect(text).toMatch(/Hebammenhilfe kein Angebot verzeichnet 20-mal/)
  expect(text).toMatch(/Schuldner\S+ 2 1 von 8 5-mal/)
})

it('lists what is missing in easy language', async () => {
  const { text } = await get(planner, '/arbeit/bedarf/leichte-sprache')
  expect(text).toContain('1 von 2 Angeboten haben noch keinen eigenen Text in Leichter Sprache.')
  expect(text).toMatch(/Angebote ohne Text in Leichter Sprache.*Nord/)
  expect(text).not.toContain('Süd')
})
