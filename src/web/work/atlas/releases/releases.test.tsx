import { beforeAll, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { anAtlas } from '../../../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../../../tests/builders/city.ts'
import { snapshotOf } from '../../../../../tests/builders/door.ts'
import { type StaffSite, staffSite, textOf } from '../../../../../tests/builders/staffSite.ts'
import { testDatabase } from '../../../../../tests/database/index.ts'
import { atlasPart } from '../../../../contexts/atlas/index.ts'
import { cityPart } from '../../../../contexts/city/index.ts'
import { releasePages } from './index.ts'

const db = await testDatabase()
const { app } = db
const now = new Date('2026-03-09T10:00:00Z')
let site: StaffSite
let planner: string
let editor: string
let provider: string

const areas = quarterNames.map((quarter) => `quartier ${quarter}`)

beforeAll(async () => {
  const keys = await aCity().withDistricts().withQuarters().withEvenResidents().insertInto(app)
  const atlas = anAtlas()
    .withIndicator({
      id: 'schulden',
      title: 'Überschuldete',
      statistic: 'proportion',
      combine: 'ratio',
      per: 100,
      protection: { least: 4 },
    })
    .withIndicator({ id: 'miete', title: 'Miete' })
    .withIndicator({ id: 'entwurf', title: 'Entwurf', source: null })
  const counts = [2, 30, 25, 40, 20, 50, 35, 60]
  for (const [at, area] of areas.entries()) {
    const numerator = counts[at]!
    atlas.withValue({ indicator: 'schulden', area, year: 2024, numerator, denominator: 1000 })
    atlas.withValue({ indicator: 'miete', area, year: 2024, value: 10 + at })
    atlas.withValue({ indicator: 'entwurf', area, year: 2024, value: at })
  }
  await atlas.insertUnreleased(app, keys)
  const tokenOf = async (role: 'planner' | 'editor') =>
    (await signedInAs(app, { roles: [role], now })).token
  planner = await tokenOf('planner')
  editor = await tokenOf('editor')
  const elsewhere = { organisation: 'verein', kind: 'provider', roles: ['provider'] } as const
  provider = (await signedInAs(app, { ...elsewhere, roles: ['provider'], now })).token
  site = await staffSite(db, releasePages, now)
})

async function get(token: string, path: string) {
  const { status, html } = await site.get(token, path)
  return { status, html, text: textOf(html) }
}

/** Sends a form of a page as its browser would, and follows where it leads. */
async function send(
  token: string,
  page: string,
  fields: Record<string, string>,
  action: string = page,
) {
  const { html } = await get(token, page)
  const answer = await site.send(token, action, fields, { from: html })
  if (answer.to) return get(token, answer.to)
  return { ...answer, text: textOf(answer.html) }
}

it('shows what would be published before anybody publishes it', async () => {
  expect((await get(planner, '/arbeit/freigaben')).text).toContain('Es gibt noch keine Freigabe')
  const { text } = await get(planner, '/arbeit/freigaben/vorschau')
  expect(text).toContain(
    'Das würde veröffentlicht: 17 Werte, 2 Werte geschützt, davon 1 mittelbar.',
  )
  expect(text).toContain('1 geschützter Wert wurde angegriffen')
  expect(text).toContain('Bleibt unveröffentlicht „Entwurf“ (2024): Es gibt keine Schutzregel')
  // Looking publishes nothing.
  expect((await get(planner, '/arbeit/freigaben')).text).toContain('Es gibt noch keine Freigabe')
})

it('publishes, and lists what the release holds, how it is protected and what the attack showed', async () => {
  const after = await send(planner, '/arbeit/freigaben/vorschau', { grund: 'Erste Zahlen' })
  expect(after.text).toContain('Freigabe 1 ist veröffentlicht.')
  expect(after.text).toContain('17 Werte sind öffentlich, aus 2 Kennzahlen.')
  expect(after.text).toContain('1 Zeitraum bleibt unveröffentlicht.')
  expect(after.text).toContain('Grund: Erste Zahlen')
  const { text } = await get(editor, '/arbeit/freigaben/1')
  expect(text).toContain('Organisation stadt')
  expect(text).toContain('1 nach der Regel: zu wenige Menschen')
  expect(text).toContain('1 mittelbar: sonst ließe sich ein anderer Wert errechnen')
  expect(text).toMatch(
    /Überschuldete 2024 Anzahlen unter 4 geschützt, bei Anteilen auch die der Übrigen 9 1 nach der Regel, 1 mittelbar/,
  )
  expect(text).toMatch(/Miete 2024 schon offen veröffentlicht 8 nichts neu/)
  expect((await get(planner, '/arbeit/freigaben/vorschau')).text).toContain(
    'Seit der letzten Freigabe hat sich nichts geändert.',
  )
})

it('takes an indicator off with a reason, and gives it back', async () => {
  const page = '/arbeit/freigaben/stand/miete'
  const silent = await send(planner, page, { zeitraum: '2024', grund: '' }, `${page}/zuruecknehmen`)
  expect(silent.status).toBe(422)
  expect(silent.text).toContain('Schreiben Sie kurz, warum.')
  const taken = await send(
    planner,
    page,
    { zeitraum: '', grund: 'Falsch erhoben' },
    `${page}/zuruecknehmen`,
  )
  expect(taken.text).toContain('Die Werte sind zurückgenommen.')
  expect(taken.text).toMatch(/2024 zurückgenommen/)
  expect((await snapshotOf(app, [cityPart, atlasPart])).get(atlasPart).indicator('miete')).toBe(
    undefined,
  )
  const again = await send(planner, page, { zeitraum: '2024' }, `${page}/wieder`)
  expect(again.text).toContain('Die Werte sind wieder öffentlich.')
  expect((await get(planner, '/arbeit/freigaben')).text).toContain('Grund: Falsch erhoben')
})

it('is for planners to decide, for editors to read, and for nobody else', async () => {
  expect((await get(editor, '/arbeit/freigaben/stand')).text).toContain('Überschuldete')
  expect((await get(editor, '/arbeit/freigaben/stand/miete')).text).not.toContain('Warum?')
  expect((await get(editor, '/arbeit/freigaben/vorschau')).status).toBe(403)
  for (const path of ['', '/1', '/stand', '/stand/miete'])
    expect((await get(provider, `/arbeit/freigaben${path}`)).status).toBe(403)
  expect((await get(planner, '/arbeit/freigaben/99')).status).toBe(404)
  expect((await get(planner, '/arbeit/freigaben/unsinn')).status).toBe(404)
  expect((await get(planner, '/arbeit/freigaben/stand/unsinn')).status).toBe(404)
})
