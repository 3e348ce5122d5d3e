import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { aCity } from '../../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../../tests/builders/door.ts'
import { type StaffSite, staffSite, textOf } from '../../../../../tests/builders/staffSite.ts'
import { type TestDatabase, testDatabase } from '../../../../../tests/database/index.ts'
import { listValues, release } from '../../../../contexts/atlas/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { snapshotParts } from '../../../../snapshotParts.ts'
import { indicatorEditingPages } from './index.ts'

let db: TestDatabase
let site: StaffSite
let planner: string
let reader: string
const now = new Date('2026-11-23T10:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  planner = (await signedInAs(db.app, { roles: ['planner'], now })).token
  reader = (await signedInAs(db.app, { roles: ['editor'], now })).token
  await aCity().withDistricts().withQuarters().insertInto(db.app)
  site = await staffSite(db, indicatorEditingPages, now)
})

const list = '/arbeit/kennzahlen'

async function define(name: string, more: Record<string, string> = {}) {
  const sent = await site.send(planner, `${list}/neu`, {
    name,
    einheit: '%',
    statistik: 'proportion',
    groessere: 'ratio',
    zaehler: 'Kinder mit Platz',
    nenner: 'Kinder',
    je: '100',
    lizenz: 'dl-de/by-2-0',
    ...more,
  })
  expect(sent.status, sent.html.slice(0, 3000)).toBe(303)
  return sent.to.split('?')[0]!
}

const table = [
  'Nr;Jahr;Zähler;Nenner',
  '0101;2025;40;100',
  '0102;2025;80;100',
  '9999;2025;1;2',
  '0103;2025;12O;100',
].join('\n')

describe('an indicator of a planner', () => {
  it('is defined by a form that keeps what was typed and says what is wrong', async () => {
    const wrong = await site.send(planner, `${list}/neu`, { name: '', stellen: 'zwei', je: '100' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Schreiben Sie eine ganze Zahl.')
    expect(wrong.html).toContain('value="zwei"')
    const path = await define('Kita-Plätze')
    expect(await site.read(planner, path)).toContain('Kita-Plätze selbst eingebracht')
    expect(await site.read(reader, list)).toContain('Kita-Plätze')
    expect((await site.get(reader, `${path}/bearbeiten`)).status).toBe(403)
  })

  it('gets values from a table: wrong rows are named, right ones go in, nothing is lost', async () => {
    const path = await define('Plätze im Ganztag')
    const preview = await site.send(planner, `${path}/werte`, { zeilen: table, ebene: 'quartier' })
    expect(preview.status).toBe(200)
    const { textOf, fieldsOf } = await import('../../../../../tests/builders/staffSite.ts')
    expect(textOf(preview.html)).toContain('2 neu, 0 geändert, 0 unverändert, 2 fehlerhaft')
    const fields = fieldsOf(preview.html)
    expect(fields.get('spalte-gebiet')).toBe('Nr')
    expect(fields.get('spalte-zaehler')).toBe('Zähler')
    const entered = await site.send(
      planner,
      `${path}/werte`,
      { tun: 'eintragen', grund: 'Meldung der Träger' },
      { from: preview.html },
    )
    expect(textOf(entered.html)).toContain('2 Zeilen eingetragen. 2 Zeilen nicht')
    const left = JSON.parse(fieldsOf(entered.html).get('tabelle') ?? '{}')
    expect(left.rows.map((row: { line: number }) => row.line)).toEqual([4, 5])
    const page = await site.read(planner, path)
    expect(page).toContain('2025')
    expect(page).toContain('wartet auf Freigabe')
    expect(page).toContain('Meldung der Träger')
  })

  it('is public after a release alone, and gone again when the entry is taken back', async () => {
    const path = await define('Lesepaten')
    const id = path.split('/').at(-1)!
    const preview = await site.send(planner, `${path}/werte`, { zeilen: table, ebene: 'quartier' })
    const entered = await site.send(
      planner,
      `${path}/werte`,
      { tun: 'eintragen' },
      { from: preview.html },
    )
    expect(entered.status).toBe(200)
    const values = async () => {
      const door = await publicDoor(db.app, snapshotParts)
      const outcome = await execute(listValues, door, { id, level: 'quartier' })
      return outcome.ok
        ? outcome.value.values.filter(({ state }) => state === 'known').map(({ value }) => value)
        : []
    }
    expect(await values()).toEqual([])
    const me = (await signedInAs(db.app, { roles: ['planner'], now })).me.actor
    const base = await publicDoor(db.app, snapshotParts)
    const door = { ...base, actor: me, now: () => now }
    expect((await execute(release, door, {})).ok).toBe(true)
    expect((await values()).toSorted()).toEqual([40, 80])

    const { html } = await site.get(planner, path)
    const entry = /name="eintragung" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const refused = await site.site.request(path, {
      method: 'POST',
      headers: { cookie: `nahbei-sitzung=${planner}` },
      body: new URLSearchParams({ ...tokens(html), eintragung: entry, [`grund-${entry}`]: '' }),
    })
    expect(refused.status).toBe(422)
    const back = await site.site.request(path, {
      method: 'POST',
      headers: { cookie: `nahbei-sitzung=${planner}` },
      body: new URLSearchParams({
        ...tokens(html),
        _einmal: crypto.randomUUID(),
        eintragung: entry,
        [`grund-${entry}`]: 'Falsches Jahr',
      }),
    })
    expect(back.headers.get('location')).toContain('gut=zurueckgenommen')
    expect((await execute(release, door, {})).ok).toBe(true)
    expect(await values()).toEqual([])
  })

  it('may carry a note where its series breaks', async () => {
    const path = await define('Mit Bruch')
    const added = await site.send(
      planner,
      path,
      { ab: '2024-01-01', was: 'Seit 2024 zählen auch Tagespflegen.' },
      { form: 'Hinweis eintragen' },
    )
    expect(added.to).toContain('gut=hinweis')
    expect(await site.read(planner, path)).toContain('Seit 2024 zählen auch Tagespflegen.')
  })

  it('offers a template with all areas', async () => {
    const path = await define('Mit Vorlage')
    const { html } = await site.get(planner, `${path}/vorlage?ebene=quartier&zeit=2026`)
    expect(html).toContain('"Kennung";"Gebiet";"Zeitraum";"Wert";"Zähler";"Nenner"')
    expect(html).toContain('"2026"')
  })

  it('gives its values as a table that can be sent back as it is', async () => {
    const path = await define('Hin und zurück')
    const sent = 'Nr;Jahr;Zähler;Nenner\n0101;2025;40;100\n0102;2025;x;90\n0103;2025;2,5;100'
    const preview = await site.send(planner, `${path}/werte`, { zeilen: sent, ebene: 'quartier' })
    const enter = { from: preview.html }
    await site.send(planner, `${path}/werte`, { tun: 'eintragen' }, enter)
    const { html: file } = await site.get(planner, `${path}/vorlage?ebene=quartier`)
    expect(file).toMatch(/"0101";"[^"]+";"2025";"40";"40";"100"/)
    expect(file).toMatch(/"0102";"[^"]+";"2025";"x";"";"90"/)
    expect(file).toMatch(/"0103";"[^"]+";"2025";"2,5";"2,5";"100"/)
    const again = await site.send(planner, `${path}/werte`, { zeilen: file, ebene: 'quartier' })
    expect(textOf(again.html)).toContain('0 neu, 0 geändert, 8 unverändert, 0 fehlerhaft')
    expect(await site.read(planner, path)).toContain('ganze Stadt')
  })

  it('is removed by its page, unless a formula speaks of it', async () => {
    const path = await define('Vorübergehend')
    const id = path.split('/').at(-1)!
    const over = await define('Doppelt', {
      statistik: 'none',
      groessere: 'none',
      zaehler: '',
      nenner: '',
      oben: id,
    })
    const form = { form: 'Kennzahl entfernen' }
    const refused = await site.send(planner, path, {}, form)
    expect(refused.status).toBe(422)
    expect(textOf(refused.html)).toContain('Sie steht in Formeln von: Doppelt.')
    expect((await site.send(planner, over, {}, form)).status).toBe(303)
    const gone = await site.send(planner, path, {}, form)
    expect(await site.read(planner, gone.to)).toContain('„Vorübergehend“ ist aus den Listen')
    expect((await site.get(planner, path)).status).toBe(404)
    expect(textOf((await site.get(reader, list)).html)).not.toContain('Vorübergehend')
  })
})

/** The hidden fields that every form of a page has. */
const tokens = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(_[^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
