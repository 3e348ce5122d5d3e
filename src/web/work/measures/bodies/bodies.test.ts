import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { aCity } from '../../../../../tests/builders/city.ts'
import { keepMeasure } from '../../../../../tests/builders/measures.ts'
import {
  fieldsOf,
  type StaffSite,
  staffSite,
  textOf,
} from '../../../../../tests/builders/staffSite.ts'
import { type TestDatabase, testDatabase } from '../../../../../tests/database/index.ts'
import { workStartPage } from '../../startPage.tsx'
import { bodyPages } from './index.ts'

let db: TestDatabase
let site: StaffSite
let planner: string
let editor: string
let senior: string
let stranger: string
let club: string
const now = new Date('2026-11-23T10:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  const person = async (name: string, options: Parameters<typeof signedInAs>[1]) =>
    (await signedInAs(db.app, { name, now, ...options })).token
  const member = { kind: 'body' as const, roles: ['bodyMember' as const] }
  planner = await person('Pia Plan', { roles: ['planner'] })
  editor = await person('Rita Redaktion', { roles: ['editor'] })
  senior = await person('Sina Senior', { ...member, organisation: 'seniorenrat' })
  stranger = await person('Bo Beirat', { ...member, organisation: 'beirat' })
  club = await person('Vera Verein', {
    organisation: 'verein',
    kind: 'provider',
    roles: ['provider'],
  })
  await aCity().withDistricts().withQuarters().insertInto(db.app)
  site = await staffSite(db, [workStartPage, ...bodyPages], now)
})
beforeEach(async () => {
  for (const table of [
    'measures.answer',
    'measures.handling',
    'measures.recommendation',
    'measures.meeting',
    'measures.body',
    'measures.measure',
    'measures.revision',
  ] as const)
    await db.owner.deleteFrom(table).execute()
})

/** Where the page leads that a form went on to, without what it says there. */
const went = ({ status, to, html }: Awaited<ReturnType<StaffSite['send']>>) => {
  if (status !== 303) throw new Error(`${status}: ${textOf(html).slice(0, 600)}`)
  return to.replace(/\?.*/, '')
}

const seniorenrat = async (change: Record<string, string> = {}) =>
  went(
    await site.send(planner, '/arbeit/gremien/neu', {
      name: 'Seniorenrat',
      sitze: 'Gewähltes Mitglied | | 15 | ja\nGeschäftsstelle | Hauptamt | 1 | nein',
      frist: '56',
      organisation: 'seniorenrat',
      ...change,
    }),
  )
const recommended = async (body: string, change: Record<string, string | string[]> = {}) =>
  went(
    await site.send(senior, `${body}/empfehlung-neu`, {
      titel: 'Mehr Bänke',
      wortlaut: 'Die Stadt stellt Bänke auf.',
      am: '2026-06-01',
      adressat: 'Tiefbauamt',
      ...change,
    }),
  )

describe('a body', () => {
  it('is laid with its seats by role, one a line, and what is wrong in a line comes back', async () => {
    const faulty = await site.send(planner, '/arbeit/gremien/neu', {
      name: 'Seniorenrat',
      sitze: 'Mitglied | Verbände | viele | ja',
    })
    expect(faulty.status).toBe(422)
    expect(textOf(faulty.html)).toContain('„Mitglied | Verbände | viele | ja“: Schreiben Sie so')
    expect(fieldsOf(faulty.html).get('name')).toBe('Seniorenrat')

    const body = await seniorenrat()
    const shown = await site.read(planner, body)
    expect(shown).toMatch(/Gewähltes Mitglied – 15 ja/)
    expect(shown).toMatch(/Geschäftsstelle Hauptamt 1 nein/)
    const again = fieldsOf((await site.get(planner, `${body}/bearbeiten`)).html)
    expect(again.get('sitze')).toBe(
      'Gewähltes Mitglied |  | 15 | ja\nGeschäftsstelle | Hauptamt | 1 | nein',
    )
    expect((await site.get(senior, `${body}/bearbeiten`)).status).toBe(403)
  })

  it('that two people changed shows both versions, and what was typed stays', async () => {
    const body = await seniorenrat()
    const { html } = await site.get(planner, `${body}/bearbeiten`)
    went(await site.send(planner, `${body}/bearbeiten`, { grundlage: 'Satzung' }))
    const late = await site.send(
      planner,
      `${body}/bearbeiten`,
      { grundlage: 'Anders' },
      { from: html },
    )
    expect(late.status).toBe(409)
    expect(textOf(late.html)).toMatch(/Satzung .*Anders/)
    expect(fieldsOf(late.html).get('grundlage')).toBe('Anders')
    // Whoever has seen both may keep theirs.
    went(await site.send(planner, `${body}/bearbeiten`, {}, { from: late.html }))
    expect(await site.read(planner, body)).toContain('Anders')
  })

  it('stands in the list with its next meeting and how much is answered', async () => {
    const body = await seniorenrat()
    await recommended(body)
    await recommended(body, { titel: 'Toiletten', am: '2026-11-01' })
    went(
      await site.send(planner, `${body}/sitzung-neu`, {
        titel: '12. Sitzung',
        tag: '2026-12-03',
        beginn: '17:00',
      }),
    )
    const list = await site.read(planner, '/arbeit/gremien')
    expect(list).toMatch(/Seniorenrat Beirat 03\.12\.2026, 17:00 0 von 2 1 /)
  })
})

describe('a meeting', () => {
  const first = { titel: 'Sitzung im Sommer', tag: '2026-07-09', beginn: '17:00', stand: 'held' }
  const agenda = {
    'punkt0-nummer': '1',
    'punkt0-titel': 'Bänke',
    'punkt0-niederschrift': 'Das Tiefbauamt berichtet.',
    'punkt0-beschluss': 'Der Rat empfiehlt 60 Bänke.',
    'punkt1-titel': 'Grundstück',
    'punkt1-niederschrift': 'Vertraulich.',
    'punkt1-oeffentlich': [],
  }

  it('has an agenda that grows by a button, without losing what was typed', async () => {
    const path = `${await seniorenrat()}/sitzung-neu`
    const more = await site.send(planner, path, { ...first, ...agenda, mehrPunkte: 'ja' })
    expect(more.status).toBe(200)
    const fields = fieldsOf(more.html)
    expect(fields.get('punkt0-titel')).toBe('Bänke')
    expect(fields.get('punkt1-oeffentlich')).toBeNull()
    expect(fields.get('punkt2-oeffentlich')).toBe('ja')
    expect(fields.has('punkt4-titel')).toBe(true)
    const faulty = await site.send(
      planner,
      path,
      { tag: '2026-02-31', ende: '16:00', anwesend: 'zwölf' },
      { from: more.html },
    )
    expect(faulty.status).toBe(422)
    expect(textOf(faulty.html)).toContain('Schreiben Sie einen Tag wie 2026-11-23.')
    expect(textOf(faulty.html)).toContain('„zwölf“: Schreiben Sie so')
    expect(fieldsOf(faulty.html).get('anwesend')).toBe('zwölf')
  })

  it('is printed as an invitation and as minutes, with and without its closed part', async () => {
    const meeting = went(
      await site.send(planner, `${await seniorenrat()}/sitzung-neu`, {
        ...first,
        ...agenda,
        ende: '19:00',
        ort: 'Rathaus',
        anwesend: 'Gewähltes Mitglied | 12',
        genehmigt: '2026-09-10',
      }),
    )
    const invitation = await site.read(senior, `${meeting}/einladung`)
    expect(invitation).toMatch(/09\.07\.2026, 17:00 bis 19:00, Rathaus/)
    expect(invitation).toMatch(/1 Bänke .*Nicht öffentlicher Teil 2 Grundstück/)
    expect(invitation).not.toContain('Der Rat empfiehlt')
    const minutes = await site.read(senior, `${meeting}/niederschrift`)
    expect(minutes).toContain('Gewähltes Mitglied (12)')
    expect(minutes).toContain('Beschluss: Der Rat empfiehlt 60 Bänke.')
    expect(minutes).toContain('Vertraulich.')
    expect(minutes).toContain('Genehmigt am 10.09.2026')
    const open = await site.read(senior, `${meeting}/niederschrift?teil=oeffentlich`)
    expect(open).toContain('Bänke')
    expect(open).not.toContain('Vertraulich')
    // Whoever does not sit there reads what everybody reads.
    for (const other of [stranger, club])
      expect(await site.read(other, `${meeting}/niederschrift`)).not.toMatch(
        /Vertraulich|Grundstück/,
      )
    expect(fieldsOf((await site.get(planner, `${meeting}/bearbeiten`)).html).get('beginn')).toBe(
      '17:00',
    )
  })
})

describe('a recommendation', () => {
  it('is filed by members of the body alone; an empty form says what is missing', async () => {
    const body = await seniorenrat()
    const empty = await site.send(senior, `${body}/empfehlung-neu`, { adressat: 'Tiefbauamt' })
    expect(empty.status).toBe(422)
    expect(textOf(empty.html)).toContain('Geben Sie der Empfehlung einen Titel.')
    expect(textOf(empty.html)).toContain('Schreiben Sie den Wortlaut.')
    expect(fieldsOf(empty.html).get('adressat')).toBe('Tiefbauamt')
    expect((await site.get(stranger, `${body}/empfehlung-neu`)).status).toBe(404)

    const path = await recommended(body)
    expect(await site.read(senior, path)).toMatch(/Antwort überfällig .*Antwort bis 27\.07\.2026/)
    const start = await site.read(editor, '/arbeit')
    expect(start).toContain('1 Empfehlung ohne Antwort, Frist vorbei')
    const { html } = await site.get(editor, '/arbeit/empfehlungen?stand=overdue')
    expect(textOf(html)).toMatch(
      /Mehr Bänke Seniorenrat, Empfehlung, vom 01\.06\.2026 Tiefbauamt 27\.07\.2026/,
    )
  })

  it('is answered by an office; its body reads it, and can no longer change its words', async () => {
    const path = await recommended(await seniorenrat())
    const form = 'Die Empfehlung beantworten'
    const silent = await site.send(editor, path, { amt: 'Tiefbauamt Süd' }, { form })
    expect(silent.status).toBe(422)
    expect(textOf(silent.html)).toContain('Wählen Sie, wie die Verwaltung antwortet.')
    expect(fieldsOf(silent.html, form).get('amt')).toBe('Tiefbauamt Süd')
    const answer = { haltung: 'partly', worte: 'Wir stellen 40 Bänke auf.', intern: 'Geld knapp' }
    went(await site.send(editor, path, answer, { form }))
    const seen = await site.read(senior, path)
    expect(seen).toMatch(/teilweise angenommen .*23\.11\.2026: teilweise angenommen/)
    expect(seen).toContain('Wir stellen 40 Bänke auf.')
    expect(seen).not.toContain('Geld knapp')
    expect(await site.read(editor, path)).toContain('Geld knapp')
    expect(await site.read(senior, '/arbeit')).toContain('1 neue Antwort an Ihr Gremium')
    expect(await site.read(stranger, '/arbeit')).not.toContain('neue Antwort')
    const late = await site.send(senior, `${path}/bearbeiten`, { titel: 'Anders' })
    expect(late.status).toBe(422)
    expect(textOf(late.html)).toContain('schon beantwortet')
  })

  it('is tied to measures that are looked for by a word, and to what takes it up', async () => {
    await keepMeasure(db.app, { id: 'baenke', record: { title: 'Bänke mit Lehne' } })
    await keepMeasure(db.app, { id: 'busse', record: { title: 'Busse am Abend' } })
    const body = await seniorenrat()
    const path = await recommended(body)
    const other = (await recommended(body, { titel: 'Runder Tisch' })).split('/').at(-1)!
    const form = 'Was daraus wird'
    const searched = await site.send(
      planner,
      path,
      { suche: 'lehne', suchen: 'ja', kapitel: 'Kapitel 4', fliesst: other },
      { form },
    )
    expect(searched.status).toBe(200)
    expect(textOf(searched.html)).toContain('1 Maßnahme gefunden.')
    expect(textOf(searched.html)).not.toContain('Busse am Abend')
    expect(fieldsOf(searched.html, form).get('kapitel')).toBe('Kapitel 4')
    // A second search keeps what is ticked.
    const ticked = await site.send(
      planner,
      path,
      { massnahme: 'baenke', suche: 'busse', suchen: 'ja' },
      { form, from: searched.html },
    )
    expect(fieldsOf(ticked.html, form).getAll('massnahme')).toEqual(['baenke'])
    expect(textOf(ticked.html)).toContain('Busse am Abend')
    went(await site.send(planner, path, { suche: '' }, { form, from: ticked.html }))
    const seen = await site.read(senior, path)
    expect(seen).toMatch(/Aufgenommen in Seniorenrat: Runder Tisch/)
    expect(seen).toMatch(/Kapitel 4 Maßnahmen Bänke mit Lehne/)
    // The chapter stays when the words are changed afterwards.
    went(await site.send(senior, `${path}/bearbeiten`, { titel: 'Viele Bänke' }))
    expect(await site.read(senior, path)).toContain('Kapitel 4')
    const late = await site.send(planner, path, { kapitel: 'Anders' }, { form, from: ticked.html })
    expect(late.status).toBe(409)
    expect(fieldsOf(late.html, form).get('kapitel')).toBe('Anders')
    expect(await site.read(senior, path)).not.toContain('Anders')
  })

  it('that is a pledge is reported on by its partner', async () => {
    const body = await seniorenrat({ organisation: '', art: 'pact', name: 'Pakt' })
    const path = went(
      await site.send(planner, `${body}/empfehlung-neu`, {
        titel: 'Frühstück für alle',
        wortlaut: 'Wir geben jeden Tag Frühstück aus.',
        am: '2026-01-10',
        partner: 'verein',
        adressat: 'Verein',
        frist: '2026-10-31',
      }),
    )
    expect(await site.read(club, path)).toContain('Bericht überfällig')
    expect(await site.read(club, '/arbeit')).toContain('1 Bericht über Ihre Zusage fällig')
    const form = 'Über die Zusage berichten'
    const empty = await site.send(club, path, {}, { form })
    expect(empty.status).toBe(422)
    went(await site.send(club, path, { worte: '4.000 Frühstücke.' }, { form }))
    expect(await site.read(club, path)).toMatch(/Zusage gilt .*Bericht 4\.000 Frühstücke\./)
    expect(await site.read(stranger, path)).not.toContain(form)
  })
})
