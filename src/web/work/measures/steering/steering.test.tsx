import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { aCity } from '../../../../../tests/builders/city.ts'
import {
  keepCommitment,
  keepListItem,
  keepMeasure,
  keepPaper,
  rate,
  sayStatus,
} from '../../../../../tests/builders/measures.ts'
import { type StaffSite, staffSite, textOf } from '../../../../../tests/builders/staffSite.ts'
import { type TestDatabase, testDatabase } from '../../../../../tests/database/index.ts'
import { workStartPage } from '../../startPage.tsx'
import { steeringPages } from './index.ts'

let db: TestDatabase
let site: StaffSite
let planner: string
let second: string
let club: string
const now = new Date('2026-03-09T10:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  const person = async (name: string, options: Parameters<typeof signedInAs>[1]) =>
    (await signedInAs(db.app, { name, now, ...options })).token
  planner = await person('Pia Plan', { roles: ['planner'] })
  second = await person('Otto Zweit', { roles: ['planner'] })
  club = await person('Vera Verein', {
    organisation: 'verein',
    kind: 'provider',
    roles: ['provider'],
  })
  await aCity().withDistricts().withQuarters().insertInto(db.app)
  site = await staffSite(db, [workStartPage, ...steeringPages], now)
})
beforeEach(async () => {
  for (const table of [
    'measures.status_update',
    'measures.rating',
    'measures.evidence',
    'measures.fulfilment',
    'measures.revision',
    'measures.measure',
    'measures.commitment',
    'measures.paper_text',
    'measures.paper',
    'measures.list_item',
  ] as const)
    await db.owner.deleteFrom(table).execute()
})

const list = '/arbeit/massnahmen'
const at = (id: string) => `${list}/${id}`
const record = { title: 'Probewohnen', field: 'homelessness', everyMonths: 0 }

async function promised() {
  await keepPaper(db.app, {
    id: 'vertrag',
    text: 'Wir bauen 14 Plätze im Frauenhaus.',
    record: { title: 'Koalitionsvertrag' },
  })
  await keepCommitment(db.app, {
    id: 'plaetze',
    paper: 'vertrag',
    quote: 'Wir bauen 14 Plätze im Frauenhaus.',
    record: {
      title: 'Plätze im Frauenhaus',
      numbers: [{ raw: '14 Plätze', value: 14, unit: 'Plätze', role: 'target' }],
    },
  })
  await keepListItem(db.app, 'ratingRule', 'stand', { title: 'Stand', words: 'Fertig zählt.' })
}

describe('the list of measures', () => {
  it('says how many of how many, what is late, and what nobody has said', async () => {
    await keepMeasure(db.app, { id: 'dach', record: { ...record, title: 'Dach' } })
    await keepMeasure(db.app, {
      id: 'teil',
      parent: 'dach',
      record: {
        ...record,
        title: 'Ein Teil',
        dueOn: '2026-01-31',
        milestones: [
          { id: 'a', title: 'Eins', doneOn: '2025-01-01' },
          { id: 'b', title: 'Zwei', dueOn: '2025-12-01' },
        ],
      },
    })
    const text = await site.read(planner, list)
    expect(text).toContain('2 Maßnahmen')
    expect(text).toContain('0 von 1 Teilen abgeschlossen')
    expect(text).toContain('31.01.2026 überfällig')
    expect(text).toContain('1 von 2 Meilensteinen')
    expect(text).toContain('1 Meilenstein ist spät')
    expect(text).toContain('noch nicht gemeldet')
    expect(text).not.toContain('%')
    expect(await site.read(planner, `${list}?nur=ueberfaellig`)).toContain('Teil von: Dach')
    expect(await site.read(planner, `${list}?text=gibtesnicht`)).toContain('Dazu gibt es keine')
  })

  it('shows partners their own, without ways they may not go', async () => {
    await keepMeasure(db.app, {
      id: 'unsere',
      organisation: 'verein',
      record: { ...record, internal: { notes: 'Nur für die Stadt', risks: [] } },
    })
    await keepMeasure(db.app, { id: 'fremde', record: { ...record, title: 'Fremdes' } })
    const { html } = await site.get(club, list)
    expect(textOf(html)).toContain('1 Maßnahme')
    expect(textOf(html)).not.toContain('Fremdes')
    expect(html).not.toContain('/arbeit/massnahmen/neu')
    expect((await site.get(club, at('fremde'))).status).toBe(404)
    expect((await site.get(club, `${at('unsere')}/bearbeiten`)).status).toBe(403)
    expect(await site.read(club, at('unsere'))).not.toContain('Nur für die Stadt')
    expect(await site.read(planner, at('unsere'))).toContain('Nur für die Stadt')
  })
})

describe('the form of a measure', () => {
  it('begins from a promise and keeps everything that was filled in', async () => {
    await promised()
    await keepListItem(db.app, 'goal', 'schutz', { title: 'Alle sind geschützt' })
    await keepListItem(db.app, 'criterion', 'klima', { title: 'Hilft es dem Klima?' })
    const path = `${list}/neu?zusage=plaetze`
    let page = await site.get(planner, path)
    for (const more of [
      'milestones',
      'funding',
      'funding.0.rounds',
      'funding.0.years',
      'links',
      'internal.risks',
      'decisions',
    ]) {
      const next = await site.send(planner, path, { tun: `mehr:${more}` }, { from: page.html })
      expect(next.status).toBe(200)
      page = next
    }
    const sent = await site.send(
      planner,
      path,
      {
        tun: 'sichern',
        owner: 'Amt für Gleichstellung',
        partners: 'Verein A\n\nVerein B',
        from: '2026-01-01',
        goals: 'schutz',
        'criteria.klima.answer': 'partly',
        'criteria.klima.reason': 'Das Haus wird gedämmt.',
        'milestones.0.title': 'Bauantrag',
        'milestones.0.dueOn': '2026-06-30',
        'funding.0.source': 'Land NRW',
        'funding.0.kind': 'state',
        'funding.0.planned': '1.250.000',
        'funding.0.to': '2026-12-31',
        'funding.0.stops': 'Vier Plätze fallen weg.',
        'funding.0.rounds.0.name': 'Runde 2026',
        'funding.0.rounds.0.amount': '1.000,50',
        'funding.0.years.0.year': '2026',
        'funding.0.years.0.spent': '12,30',
        'links.0.target': 'http://localhost/hilfe/angebot/frauenhaus?x=1',
        'internal.risks.0.words': 'Kein Grundstück',
        'decisions.0.on': '2026-02-01',
        'decisions.0.words': 'Der Rat hat zugestimmt.',
        public: 'ja',
        hidden: ['funding'],
      },
      { from: page.html },
    )
    expect(sent.status).toBe(303)
    const text = await site.read(planner, sent.to)
    for (const part of [
      'Gesichert.',
      'Wir bauen 14 Plätze im Frauenhaus.',
      'Koalitionsvertrag · fest zugesagt · nicht geprüft',
      'Amt für Gleichstellung',
      'Verein A, Verein B',
      'Alle sind geschützt',
      'teilweise erfüllt: Das Haus wird gedämmt.',
      'Bauantrag 30.06.2026',
      '1.250.000 €',
      'Wenn das Geld endet: Vier Plätze fallen weg.',
      '„Land NRW“ endet am 31.12.2026',
      'Runde 2026: noch offen',
      '14 Plätze',
      'Kein Grundstück mittel mittel',
      'Der Rat hat zugestimmt.',
      'Geld nicht öffentlich',
      'Noch niemand hat einen Stand gemeldet',
    ])
      expect(text).toContain(part)
    // What the form shows again is what it was given, whole.
    const id = /massnahmen\/([^?]+)/.exec(sent.to)?.[1] ?? ''
    const again = await site.send(planner, `${at(id)}/bearbeiten`, { tun: 'sichern' })
    expect(again.status).toBe(303)
    expect(await site.read(planner, `${at(id)}/verlauf`)).toContain('Keine Angabe ist anders.')
  })

  it('says at the field what is wrong and keeps what was typed', async () => {
    await keepMeasure(db.app, { id: 'm', record })
    const path = `${at('m')}/bearbeiten`
    const opened = await site.send(planner, path, { tun: 'mehr:funding' })
    const sent = await site.send(
      planner,
      path,
      {
        tun: 'sichern',
        title: 'Neu',
        from: '2026-05-01',
        dueOn: '2026-04-01',
        'funding.0.source': 'Land',
        'funding.0.planned': 'viel',
      },
      { from: opened.html },
    )
    expect(sent.status).toBe(422)
    expect(textOf(sent.html)).toContain('Geld: Schreiben Sie einen Betrag in Euro')
    expect(sent.html).toContain('href="#feld-funding.0.planned"')
    expect(sent.html).toContain('value="viel"')
    expect(sent.html).toContain('value="Neu"')
    const days = await site.send(planner, path, { 'funding.0.planned': '5' }, { from: sent.html })
    expect(days.status).toBe(422)
    expect(textOf(days.html)).toContain('Das Ende liegt vor dem Anfang.')
    expect((await site.get(planner, at('m'))).html).toContain('Probewohnen')
  })

  it('shows both versions where somebody was faster, and then keeps what is sent again', async () => {
    await keepMeasure(db.app, { id: 'm', record })
    const path = `${at('m')}/bearbeiten`
    const { html } = await site.get(planner, path)
    await site.send(second, path, { title: 'Von Otto', 'internal.notes': 'Anruf' })
    const late = await site.send(planner, path, { title: 'Von Pia' }, { from: html })
    expect(late.status).toBe(409)
    const text = textOf(late.html)
    expect(text).toContain('Otto Zweit hat den Eintrag')
    expect(text).toContain('Jetzt gespeichert Von Otto')
    expect(text).toContain('Ihre Eingabe Von Pia')
    expect(text).toContain('Interne Notiz : verschieden')
    expect((await site.send(planner, path, {}, { from: late.html })).status).toBe(303)
    expect(await site.read(planner, at('m'))).toContain('Von Pia')
  })

  it('takes rows out, drops empty ones, and finds promises by their words', async () => {
    await promised()
    await keepMeasure(db.app, {
      id: 'm',
      record: {
        ...record,
        milestones: [
          { id: 'eins', title: 'Eins' },
          { id: 'zwei', title: 'Zwei' },
        ],
      },
    })
    const path = `${at('m')}/bearbeiten`
    const searched = await site.send(planner, path, {
      tun: 'suchen',
      'search.commitments': 'frauenhaus',
    })
    expect(textOf(searched.html)).toContain('Plätze im Frauenhaus')
    const without = await site.send(
      planner,
      path,
      { tun: 'weg:milestones.0' },
      { from: searched.html },
    )
    const more = await site.send(planner, path, { tun: 'mehr:milestones' }, { from: without.html })
    const sent = await site.send(
      planner,
      path,
      { tun: 'sichern', commitments: 'plaetze' },
      { from: more.html },
    )
    expect(sent.status).toBe(303)
    const text = await site.read(planner, at('m'))
    expect(text).toContain('0 von 1 Meilensteinen')
    expect(text).toContain('Zwei')
    expect(text).toContain('Wir bauen 14 Plätze')
    // A promise that was found and not ticked is not linked: here it was.
    expect(await site.read(planner, '/arbeit/zusagen/plaetze')).toContain('Probewohnen')
  })

  it('offers its last change to be taken back', async () => {
    await keepMeasure(db.app, { id: 'm', record })
    await site.send(planner, `${at('m')}/bearbeiten`, { title: 'Falsch' })
    const undone = await site.send(planner, `${at('m')}/verlauf`, {})
    expect(undone.status).toBe(303)
    const text = await site.read(planner, undone.to)
    expect(text).toContain('Titel Falsch Probewohnen')
    expect(text).toContain('Datenpaket der Stadt')
    expect(await site.read(planner, at('m'))).toContain('Probewohnen')
  })

  it('takes a measure out of the lists and brings it back', async () => {
    await keepMeasure(db.app, { id: 'm', record })
    expect((await site.send(planner, at('m'), {}, { form: 'Aus den Listen nehmen' })).status).toBe(
      303,
    )
    expect(await site.read(planner, list)).toContain('Dazu gibt es keine')
    expect(await site.read(planner, `${list}?nur=beendet`)).toContain('Probewohnen')
    expect((await site.send(planner, at('m'), {}, { form: 'Wieder aufnehmen' })).status).toBe(303)
    expect(await site.read(planner, list)).toContain('1 Maßnahme')
  })
})

describe('a status', () => {
  const milestones = [{ id: 'a', title: 'Bauantrag', dueOn: '2026-06-30' }]
  it('is told in one form, by a partner, with the milestone that is done', async () => {
    await keepMeasure(db.app, {
      id: 'm',
      organisation: 'verein',
      record: { ...record, milestones },
    })
    const path = `${at('m')}/stand`
    const { html } = await site.get(club, path)
    expect(textOf(html)).not.toContain('Interne Notiz')
    const sent = await site.send(club, path, {
      stand: 'delayed',
      worte: 'Der Antrag liegt vor.',
      grund: 'Kein Personal im Bauamt.',
      neuesEnde: '2027-03-31',
      erledigt: 'a',
    })
    expect(sent.status).toBe(303)
    const text = await site.read(planner, at('m'))
    expect(text).toContain('verzögert , gemeldet am 09.03.2026')
    expect(text).toContain('Grund: Kein Personal im Bauamt.')
    expect(text).toContain('erwartet: 31.03.2027')
    expect(text).toContain('1 von 1 Meilensteinen')
    expect(text).toContain('Vera Verein, Organisation verein')
  })

  it('asks for what is missing and keeps the words', async () => {
    await keepMeasure(db.app, { id: 'm', record })
    const path = `${at('m')}/stand`
    const empty = await site.send(planner, path, {})
    expect(empty.status).toBe(422)
    expect(textOf(empty.html)).toContain('Wählen Sie, wie es heute steht. Schreiben Sie einen Satz')
    const late = await site.send(planner, path, { stand: 'paused', worte: 'Wir warten.' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('href="#feld-grund"')
    expect(late.html).toContain('Wir warten.</textarea>')
  })

  it('that was wrong is corrected by a further one, and both can be read', async () => {
    await keepMeasure(db.app, { id: 'm', record })
    await sayStatus(db.app, 'm', '2026-03-01', 'done', { words: 'Alles fertig.' })
    const { html } = await site.get(planner, at('m'))
    const path = /href="([^"]*berichtigt=[^"]*)"/.exec(html)?.[1] ?? ''
    const form = await site.get(planner, path)
    expect(form.html).toContain('Alles fertig.</textarea>')
    const sent = await site.send(planner, path, { stand: 'running', worte: 'Noch nicht ganz.' })
    expect(sent.status).toBe(303)
    const text = await site.read(planner, at('m'))
    expect(text).toContain('läuft , gemeldet am 01.03.2026')
    expect(text).toContain('abgeschlossen berichtigt Alles fertig.')
    const twice = await site.send(
      planner,
      path,
      { stand: 'running', worte: 'x' },
      { from: form.html },
    )
    expect(twice.status).toBe(409)
  })
})

describe('a promise', () => {
  const path = '/arbeit/zusagen/plaetze'
  it('is rated by one and signed by another', async () => {
    await promised()
    expect(await site.read(planner, path)).toContain('Nicht geprüft: Noch niemand hat nachgesehen.')
    const form = { form: 'Bewertung vorschlagen' }
    const empty = await site.send(planner, path, { grund: 'Es ist gebaut.' }, form)
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('Es ist gebaut.</textarea>')
    expect(textOf(empty.html)).toContain('Wählen Sie eine Bewertung.')
    const words = { bewertung: 'kept', regel: 'stand', grund: 'Es ist gebaut.' }
    expect((await site.send(planner, path, words, form)).status).toBe(303)
    const own = await site.get(planner, path)
    expect(textOf(own.html)).toContain('Unterschreiben muss eine andere Person.')
    expect(own.html).not.toContain('aria-label="Unterschreiben"')
    expect(await site.read(second, '/arbeit')).toContain('1 Bewertung wartet auf Ihre Unterschrift')
    expect(await site.read(second, '/arbeit/zusagen?ansicht=unterschreiben')).toContain(
      'unterschreiben',
    )
    expect((await site.send(second, path, {}, { form: 'Unterschreiben' })).status).toBe(303)
    const text = await site.read(second, path)
    expect(text).toContain('eingelöst, unterschrieben am 09.03.2026')
    expect(text).toContain('Regel: Stand: Fertig zählt.')
    expect(text).toContain('Vorgeschlagen von Pia Plan')
  })

  it('rests before an election', async () => {
    await promised()
    await rate(db.app, 'plaetze', '2026-02-01', 'kept', { signed: false })
    const { html } = await site.get(second, path)
    await keepListItem(db.app, 'freeze', 'wahl', {
      title: 'Kommunalwahl',
      from: '2026-03-01',
      to: '2026-03-22',
    })
    const late = await site.send(second, path, {}, { from: html, form: 'Unterschreiben' })
    expect(late.status).toBe(409)
    expect(textOf(late.html)).toContain('Bis zum 22.03.2026 wird nichts bewertet: Kommunalwahl.')
    expect(late.html).not.toContain('aria-label="Unterschreiben"')
  })

  it('holds evidence, which can be taken back', async () => {
    await promised()
    const form = { form: 'Beleg hinzufügen' }
    const empty = await site.send(planner, path, { belegWorte: 'Seite 14' }, form)
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('Seite 14</textarea>')
    await site.send(planner, path, { beleg: 'Jahresbericht', belegSagt: 'for' }, form)
    expect(await site.read(planner, path)).toContain('Jahresbericht öffentlich')
    await site.send(planner, path, {}, { form: 'Zurückziehen: Jahresbericht' })
    expect(await site.read(planner, path)).toContain('Noch kein Beleg.')
  })

  it('without a measure is listed, and so are goals that nothing serves', async () => {
    await promised()
    await keepListItem(db.app, 'goal', 'schutz', { title: 'Alle sind geschützt' })
    const text = await site.read(planner, '/arbeit/zusagen?ansicht=ohneMassnahme')
    expect(text).toContain('Plätze im Frauenhaus')
    expect(text).toContain(
      'Eigenes Handeln: 1 von 1 Zusagen. Getrennt gezählt: 0 werden nur geprüft',
    )
    expect(text).toContain('1 von 1 Leitzielen')
    expect(text).toContain('keine Maßnahme')
    expect((await site.get(club, '/arbeit/zusagen')).status).toBe(403)
  })
})

describe('the lists of the city', () => {
  const path = `${list}/listen`
  it('grow by a form, and nobody overwrites another', async () => {
    const add = { form: 'Neuer Eintrag: Regeln für Bewertungen' }
    const empty = await site.send(planner, path, { 'ratingRule..titel': 'Stand' }, add)
    expect(empty.status).toBe(422)
    expect(textOf(empty.html)).toContain('Schreiben Sie die Regel in Worten.')
    expect(empty.html).toContain('value="Stand"')
    const sent = await site.send(
      planner,
      path,
      { 'ratingRule..worte': 'Fertig.' },
      { ...add, from: empty.html },
    )
    expect(sent.status).toBe(303)
    const first = (await site.get(planner, path)).html
    const other = (await site.get(second, path)).html
    const change = (words: string, token: string, from: string) =>
      site.send(token, path, { 'ratingRule.stand.worte': words }, { from, form: 'Stand' })
    expect((await change('Eröffnet.', second, other)).status).toBe(303)
    const late = await change('Gebaut.', planner, first)
    expect(late.status).toBe(409)
    expect(late.html).toContain('Gebaut.</textarea>')
    expect((await site.send(planner, path, {}, { form: 'Beenden: Stand' })).status).toBe(303)
    expect(await site.read(planner, path)).toContain('Beendet (1)')
  })
})

describe('the start page', () => {
  it('names what is due', async () => {
    await keepMeasure(db.app, {
      id: 'm',
      organisation: 'verein',
      record: { ...record, from: '2025-01-01', dueOn: '2026-01-01', everyMonths: 6 },
    })
    const text = await site.read(club, '/arbeit')
    expect(text).toContain('1 Maßnahme braucht einen neuen Stand')
    expect(text).toContain('1 Maßnahme ist überfällig')
  })
})
