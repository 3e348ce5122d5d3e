import { randomUUID } from 'node:crypto'
import { type AddressInfo, createServer } from 'node:net'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCity, within } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { offer } from '../../../tests/builders/offer.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { cityPart } from '../../contexts/city/index.ts'
import { offersPart } from '../../contexts/offers/index.ts'
import { type Database, openDatabase } from '../../platform/db/database.ts'
import { createLog } from '../../platform/log/log.ts'
import type { Door } from '../../platform/operation/index.ts'
import { createWebsite } from '../app.tsx'
import { homePage } from '../home/page.tsx'
import { helpPages } from './index.ts'

let site: Hono
let app: Database
let owner: Database

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  await aCity()
    .withDistricts()
    .withQuarters()
    .withWords({ contact: { office: 'Amt für Soziales', phone: '0221 4710 100' } })
    .insertInto(app)
  await offer('Schuldnerberatung Anger')
    .ofType('schuldnerberatung')
    .at(0, 0)
    .by('Hilfeverein')
    .openOnWeekdays()
    .free()
    .speaking('de', 'tr')
    .with({ phone: '0221 4710 101', lastChecked: '2025-05-02', networks: ['Schuldennetz'] })
    .says({ summary: 'Rat bei Schulden.', bring: 'Alle Briefe.', howToStart: 'Rufen Sie an.' })
    .insertInto(app)
  await offer('Frauenhaus')
    .ofType('frauenhaus')
    .at(1, 1, 'Geheimweg', '40777')
    .openAlways()
    .with({ phone: '0221 4710 102' })
    .insertInto(app)
  await offer('Alte Tafel').ofType('tafel').gone('2025-03-31').insertInto(app)
  for (const [column, number, code] of [
    [0, 3, '40111'],
    [3, 3, '40222'],
  ] as const)
    await app
      .insertInto('city.address')
      .values({
        id: `dorfplatz ${code}`,
        street: 'Dorfplatz',
        number_from: number,
        number_to: number,
        postal_code: code,
        ...within(column, 1),
        part: 'test',
      })
      .execute()
  const onSundays = [{ days: [7], opens: '10:00', closes: '14:00', byPhone: true }]
  await offer('Kleiderkammer offen').ofType('kleiderkammer').openAlways().insertInto(app)
  for (const [name, type] of [
    ['Kleiderkammer am Telefon', 'kleiderkammer'],
    ['Nur am Telefon', 'leihladen'],
  ] as const)
    await offer(name)
      .ofType(type)
      .with({ phone: '0221 4710 103', hours: { weekly: onSundays } })
      .insertInto(app)
  for (let i = 1; i <= 30; i++) await offer(`Kita ${i}`).ofType('kita').insertInto(app)
  // A Sunday, noon in Germany.
  site = websiteOf(await publicDoor(app, [cityPart, offersPart]))
})

const websiteOf = (door: Door) =>
  createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: [homePage, ...helpPages],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })

/** A database whose server takes every call and hangs up. */
async function brokenDatabase() {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP listener has one
  const database = openDatabase(
    { connection: () => ({ host: '127.0.0.1', port, user: 'nobody' }) },
    'nowhere',
    'app',
  )
  const close = async () => {
    await database.destroy()
    server.close()
  }
  return { database, close }
}

const get = async (address: string) => {
  const response = await site.request(address)
  return { status: response.status, html: await response.text(), headers: response.headers }
}
/** What a reader sees of the main part, in one line. */
const mainText = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z#\d]+;/g, ' ')
    .replace(/\s+/g, ' ')
const read = async (address: string) => mainText((await get(address)).html)

describe('the first page', () => {
  it('asks one question and shows the life situations, in every language', async () => {
    expect(await read('/')).toContain('Wobei brauchen Sie Hilfe?')
    expect(await read('/')).toContain('Ich bin schwanger oder habe ein Baby')
    expect(await read('/leicht')).toContain('Ich bekomme ein Baby')
    expect(await read('/en')).toContain('I am pregnant or have a baby')
    expect((await get('/en')).html).toContain('action="/en/hilfe"')
  })
})

describe('searching', () => {
  it('says what it understood, why an offer fits, when it opens', async () => {
    const text = await read('/hilfe?frage=Ich+habe+Schulden')
    expect(text).toContain('Sie suchen: Schuldnerberatung')
    expect(text).toContain('passt zu: Schulden')
    expect(text).toContain('Geschlossen. Öffnet morgen um 9 Uhr')
    expect(await read('/en/hilfe?frage=debts')).toContain('Closed. Opens tomorrow at 09:00')
  })

  it('shows what was typed again, as text only', async () => {
    const { html } = await get('/hilfe?frage=%3Cscript%3Ealert(1)%3C/script%3E&ort=%22%3E')
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('value="&lt;script&gt;')
  })

  it('names a straight line as such and says so when it does not know a place', async () => {
    expect(await read('/hilfe?frage=Schulden&ort=Hafen')).toMatch(/\d,\d km Luftlinie/)
    expect(await read('/hilfe?frage=Schulden&ort=Nirgendwo')).toContain(
      '„Nirgendwo“ kennen wir nicht',
    )
  })

  it('keeps filters in the address and lets go of each', async () => {
    const { html } = await get('/hilfe?kostenlos=1&frage=Schulden')
    expect(html).toContain('href="/hilfe?frage=Schulden#treffer"')
    // In one order, however somebody came by it; only what would leave something is offered.
    expect(html).toContain('href="/hilfe?frage=Schulden&amp;kostenlos=1&amp;sprache=tr#treffer"')
    expect(html).not.toContain('jetzt=1')
    expect(mainText(html)).toContain('1 Angebot')
    expect(mainText(html)).toContain('Nur diese zeigen: Kostenlos')
    expect(await read('/hilfe?frage=Schulden&jetzt=1')).toContain('Wir zeigen es ohne sie')
  })

  it('says that “open” means the door, and shows who answers the phone apart from it', async () => {
    const open = await read('/hilfe?art=kleiderkammer&jetzt=1')
    expect(open).toContain('1 Angebot')
    expect(open).toContain('„Jetzt offen“ heißt: Die Tür ist jetzt offen.')
    expect(open).toMatch(
      /Kleiderkammer offen.*Jetzt telefonisch erreichbar Hier ist die Tür gerade zu\. Anrufen können Sie jetzt\. Kleiderkammer am Telefon Jetzt telefonisch erreichbar bis 14 Uhr Anrufen/,
    )
    // Nothing is open here: who can be called comes before the list.
    const none = await read('/hilfe?art=leihladen&jetzt=1')
    expect(none).toMatch(/Jetzt telefonisch erreichbar Hier ist die Tür.*Nur am Telefon/)
    expect(await read('/hilfe?art=kleiderkammer')).not.toContain('Hier ist die Tür gerade zu')
    expect(await read('/leicht/hilfe?art=kleiderkammer&jetzt=1')).toContain(
      'Hier können Sie jetzt anrufen',
    )
  })

  it('narrows down to a network, also across kinds of help', async () => {
    expect((await get('/hilfe?frage=Schulden')).html).toContain('netz=Schuldennetz#treffer')
    const text = await read('/hilfe?netz=Schuldennetz')
    expect(text).toContain('Nur diese zeigen: Schuldennetz')
    expect(text).toContain('1 Angebot')
  })

  it('says how many offers each filter would leave', async () => {
    const text = await read('/hilfe?frage=Schulden')
    expect(text).toMatch(/Kostenlos 1 , 1 Angebot/)
    expect(text).toMatch(/Türkisch 1 , 1 Angebot/)
  })

  it('asks for a place where none is named, and offers a radius where one is', async () => {
    const without = (await get('/hilfe?frage=Schulden&kostenlos=1')).html
    expect(without).toMatch(/<input[^>]*id="nah-ort"[^>]*name="ort"/)
    expect(without).toContain('<input type="hidden" name="kostenlos" value="1"/>')
    const near = (await get('/hilfe?frage=Schulden&ort=Hafen')).html
    expect(near).toContain('ort=Hafen&amp;umkreis=2#treffer')
    expect(near).not.toContain('nah-ort')
    expect(mainText((await get('/hilfe?frage=Schulden&ort=Hafen&umkreis=1')).html)).toContain(
      'In diesem Umkreis gibt es nichts',
    )
  })

  it('shows needs it read out of the question, and forgets them when told', async () => {
    const { html } = await get('/hilfe?frage=Schuldnerberatung+auf+Türkisch')
    expect(mainText(html)).toContain('Aus Ihrer Frage: Türkisch')
    expect(html).toContain('ohne=tr#treffer')
    const told = await read('/hilfe?frage=Schuldnerberatung+auf+Türkisch&ohne=tr')
    expect(told).not.toContain('Aus Ihrer Frage')
  })

  it('lets a person choose among places of one name', async () => {
    const { html } = await get('/hilfe?frage=Schulden&ort=Dorfplatz+3')
    expect(html).toContain('ort=Dorfplatz+3%2C+40222+S%C3%BCdstadt"')
    expect(mainText(html)).toContain('Meinten Sie: Dorfplatz 3')
    expect(await read('/hilfe?frage=Schulden&ort=Dorfplatz+99')).toContain(
      'Diese Hausnummer kennen wir nicht',
    )
    const sure = await read('/hilfe?frage=Schulden&ort=Dorfplatz+3,+40222+Südstadt')
    expect(sure).toMatch(/in der Nähe von Dorfplatz 3, 40222 Südstadt/)
    expect(sure).not.toContain('Meinten Sie')
  })

  it('draws the offers with the numbers of their cards, protected ones never', async () => {
    const { html } = await get('/hilfe?frage=Schulden&ort=Hafen')
    expect(html).toMatch(/offer-card__number" aria-hidden="true">1</)
    expect(html).toMatch(/result-map__pins.*?<text[^>]*>1<\/text>/s)
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="karte-titel"/)
    const secret = await get('/hilfe/art/frauenhaus?ort=Hafen')
    expect(secret.html).toContain('Die Adresse ist geheim')
    expect(secret.html).not.toContain('result-map')
    expect(secret.html).not.toContain('Luftlinie<')
  })

  it('lets a person tick offers for a sheet, by a form that is no address', async () => {
    const { html } = await get('/hilfe?frage=Schulden')
    expect(html).toMatch(/<form [^>]*method="post" action="\/hilfe\/blatt" id="blatt"/)
    expect(html).toMatch(/<input type="checkbox" name="angebot" value="schuldnerberatung-anger"/)
  })

  it('explains a kind of help where an offer is not written in the language of the page', async () => {
    const text = await read('/en/hilfe?frage=debts')
    expect(text).toMatch(/This kind of help: Free advice/)
    expect((await get('/en/hilfe?frage=debts')).html).toMatch(/<a href="[^"]*" lang="de">Schuldner/)
  })

  it('gives the window a neutral title where being seen may put somebody in danger', async () => {
    const { html } = await get('/hilfe?frage=mein+Mann+schlägt+mich')
    expect(html).toContain('<title>Musterhausen</title>')
    // People to talk to stand before everything else that was found.
    expect(html).toMatch(/id="sofort".*id="(treffer|weiter)"/s)
  })

  it('is not remembered on a device where being seen may put somebody in danger', async () => {
    const isDiscreet = async (query: string) =>
      (await get(`/hilfe?${query}`)).headers.get('Nahbei-Discreet') === 'yes'
    for (const query of [
      'frage=Frauenhaus',
      'art=frauenhaus',
      'art=frauenhaus&jetzt=1',
      'thema=gewalt&ort=Anger',
      'thema=sucht',
    ])
      expect([query, await isDiscreet(query)]).toEqual([query, true])
    for (const query of ['frage=Schulden', 'art=kita', 'thema=geld'])
      expect([query, await isDiscreet(query)]).toEqual([query, false])
  })

  it('turns pages without a script, and bears mangled addresses', async () => {
    const second = await get('/hilfe?frage=Kita&seite=2')
    expect(mainText(second.html)).toContain('Seite 2 von 3')
    expect(second.html).toContain('href="/hilfe?frage=Kita"')
    for (const query of [
      'seite=-1',
      'seite=abc',
      'seite=99999',
      'sprache=%27',
      `frage=${'x'.repeat(900)}`,
    ])
      expect((await get(`/hilfe?frage=Kita&${query}`)).status, query).toBe(200)
  })

  it('goes on where nothing is found', async () => {
    const text = await read('/hilfe?frage=Hebamme')
    expect(text).toContain('Dazu haben wir kein Angebot gefunden')
    expect(text).toContain('Alles zu: Ich bin schwanger oder habe ein Baby')
    expect(text).toContain('Amt für Soziales')
  })

  it('puts people to talk to before everything else in a crisis', async () => {
    const text = await read('/hilfe?frage=Ich+will+nicht+mehr+leben')
    expect(text.indexOf('TelefonSeelsorge')).toBeGreaterThan(-1)
    expect(text.indexOf('TelefonSeelsorge')).toBeLessThan(text.indexOf('kein Angebot gefunden'))
  })

  it('is not kept: nobody else gets an answer to what one person asked', async () => {
    expect((await get('/hilfe?frage=Schulden')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('an offer', () => {
  it('answers what, for whom, when, where and how to start', async () => {
    const { html } = await get('/hilfe/angebot/schuldnerberatung-anger')
    const text = mainText(html)
    for (const part of [
      'Rat bei Schulden.',
      'Hilfeverein',
      'Beispielweg 1',
      '40210 Musterhausen',
      'Rufen Sie an.',
      'kostenlos',
      'Deutsch, Türkisch',
      'Alle Briefe.',
      'Zuletzt geprüft: 2. Mai 2025',
      'Montag bis Freitag 9–17 Uhr',
      'An Feiertagen geschlossen',
    ])
      expect(text).toContain(part)
    expect(html).toContain('href="tel:02214710101"')
    expect(html).toContain('href="/hilfe/angebot/schuldnerberatung-anger/stimmt-nicht"')
    expect(text).toContain('Ob der Zugang stufenlos ist, wissen wir nicht')
  })

  it('says in which language it is told where that is another', async () => {
    const { html } = await get('/en/hilfe/angebot/schuldnerberatung-anger')
    expect(html).toContain('<h1 lang="de">')
    expect(mainText(html)).toContain('not available in your language')
  })

  it('keeps a secret address secret', async () => {
    for (const address of [
      '/hilfe/angebot/frauenhaus',
      '/hilfe/art/frauenhaus?ort=Hafen',
      '/jetzt-hilfe',
    ]) {
      const { html } = await get(address)
      expect(mainText(html)).toContain('Die Adresse ist geheim')
      expect(html).not.toMatch(/Geheimweg|40777|Luftlinie/)
    }
  })

  it('says that it is gone, and where to look on', async () => {
    const { html, status } = await get('/hilfe/angebot/alte-tafel')
    expect(status).toBe(200)
    expect(mainText(html)).toContain('seit 31. März 2025')
    expect(html).toContain('href="/hilfe/art/tafel"')
    expect((await get('/hilfe/angebot/gab-es-nie')).status).toBe(404)
  })

  it('is found by its id, whatever name stands behind it', async () => {
    expect((await get('/hilfe/angebot/schuldnerberatung-anger~irgendwas')).status).toBe(200)
  })
})

describe('help now', () => {
  it('begins with the emergency numbers and then the doors that are open', async () => {
    const text = await read('/jetzt-hilfe')
    const order = ['110', '112', 'Frauenhaus', 'TelefonSeelsorge'].map((part) => text.indexOf(part))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(-1)
  })
})

describe('"Stimmt nicht?"', () => {
  const address = '/hilfe/angebot/schuldnerberatung-anger/stimmt-nicht'
  const send = (fields: Record<string, string>, at = address) =>
    site.request(at, { method: 'POST', body: new URLSearchParams(fields) })
  const kept = (message: string) =>
    owner.selectFrom('offers.report').selectAll().where('message', '=', message).execute()

  it('takes a report, thanks on a page of its own, and writes a second click only once', async () => {
    const { html } = await get(address)
    const id = /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''
    for (let click = 0; click < 2; click++) {
      const response = await send({
        id,
        kind: 'hours',
        message: 'Dienstags zu.',
        contact: '',
        homepage: '',
      })
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toBe(`${address}/danke`)
    }
    expect(await kept('Dienstags zu.')).toMatchObject([
      { kind: 'hours', message: 'Dienstags zu.', contact: null, locale: 'de' },
    ])
    expect(await read(`${address}/danke`)).toContain('Ihre Nachricht ist angekommen')
  })

  it('keeps everything that was typed, names each mistake and leads to its field', async () => {
    const id = randomUUID()
    const response = await send({
      id,
      kind: '',
      message: 'Das <b>stimmt</b> nicht',
      contact: 'x'.repeat(201),
    })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(`value="${id}"`)
    expect(html).toContain('Das &lt;b&gt;stimmt&lt;/b&gt; nicht')
    expect(html).toContain('x'.repeat(201))
    for (const field of ['kind', 'contact']) {
      expect(html).toContain(`href="#feld-${field}"`)
      expect(html).toContain(`id="feld-${field}"`)
    }
    expect(mainText(html)).toContain('Es passen 200 Zeichen hinein')
    expect(await kept('Das <b>stimmt</b> nicht')).toEqual([])
  })

  it('loses nothing of what was typed while the database is away', async () => {
    const away = await brokenDatabase()
    const door = { ...(await publicDoor(app, [cityPart, offersPart])), database: away.database }
    const typed = {
      id: randomUUID(),
      kind: 'phone',
      message: 'Neue Nummer',
      contact: 'a@b.example',
    }
    try {
      const response = await websiteOf(door).request(`/en${address}`, {
        method: 'POST',
        body: new URLSearchParams(typed),
      })
      expect(response.status).toBe(503)
      const html = await response.text()
      for (const value of [typed.id, typed.contact]) expect(html).toContain(`value="${value}"`)
      expect(html).toContain('Neue Nummer</textarea>')
      expect(html).toMatch(/value="phone"[^>]* checked/)
      expect(mainText(html)).toContain('Please send it again in a few minutes')
    } finally {
      await away.close()
    }
  })

  it('refuses letters that nobody can keep, as a mistake of the form', async () => {
    const response = await send({ id: randomUUID(), kind: 'hours', message: 'a\0b' })
    expect(response.status).toBe(422)
    expect(mainText(await response.text())).toContain('Bitte prüfen Sie Ihre Angaben')
  })

  it('is not sent through a browser by another site', async () => {
    const fields = { id: randomUUID(), kind: 'gone' }
    for (const [from, status] of [
      ['cross-site', 422],
      ['same-site', 422],
      ['same-origin', 303],
    ] as const) {
      const response = await site.request(address, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'Sec-Fetch-Site': from },
      })
      expect(response.status).toBe(status)
    }
  })

  it('stays in its language', async () => {
    const response = await send({ id: randomUUID(), kind: 'gone' }, `/leicht${address}`)
    expect(response.headers.get('location')).toBe(`/leicht${address}/danke`)
    const empty = await send({ id: randomUUID() }, `/en${address}`)
    expect(mainText(await empty.text())).toContain('Choose what is wrong.')
  })

  it('is not asked about what does not exist', async () => {
    expect((await get('/hilfe/angebot/gab-es-nie/stimmt-nicht')).status).toBe(404)
  })
})

describe('every page of help', () => {
  it.each(['/', '/hilfe', '/hilfe/thema/geld', '/hilfe/art/kita', '/jetzt-hilfe'])(
    '%s has one main heading and no inline style or script',
    async (path) => {
      for (const prefix of ['', '/leicht', '/en']) {
        const { html, status } = await get(`${prefix}${path === '/' && prefix ? '' : path}`)
        expect(status).toBe(200)
        expect(html.match(/<h1[ >]/g)).toHaveLength(1)
        expect(html).not.toMatch(/ style=|<script(?![^>]* src=)|<style| on[a-z]+="/)
        expect(html).not.toContain('undefined')
      }
    },
  )

  it('is not found where there is no such life situation or kind of help', async () => {
    expect((await get('/hilfe/thema/unsinn')).status).toBe(404)
    expect((await get('/hilfe/art/unsinn')).status).toBe(404)
  })
})
