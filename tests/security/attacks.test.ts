import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { pages } from '../../src/composition.ts'
import { returnPath } from '../../src/web/frame/returnPath.ts'
import { crawl, plain } from './crawl.ts'
import { asPerson, aWorld, cookieOf, formOf, type Person, type World } from './world.ts'

/** What an attacker would try on the whole product, over HTTP as they would. */

let world: World
beforeAll(async () => {
  world = await aWorld()
})

const workArea = /^\/arbeit(?:[/?]|$)/
const open = async (address: string, person?: Person) => {
  const answer = await world.app.request(address, asPerson(person))
  return { status: answer.status, html: plain(await answer.text()) }
}
const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

describe('a second organisation that opens the first one’s addresses', () => {
  it('sees no page, and no difference between "not there" and "not yours"', async () => {
    const { provider, otherProvider } = world.people
    const theirs = await crawl(world, otherProvider, ['/arbeit'], workArea)
    expect(theirs.length).toBeGreaterThan(6)
    const own = new Set(
      (await crawl(world, provider, ['/arbeit'], workArea)).map(({ address }) => address),
    )
    const { organisation } = world.things.other
    const addressed = theirs.filter(
      ({ address }) =>
        !own.has(address) && (address.includes(organisation) || address.match(uuids)),
    )
    expect(addressed.map(({ address }) => address)).not.toEqual([])
    for (const { address } of addressed) {
      const ids = [...(address.match(uuids) ?? []), organisation]
      const ghosts = ids.map((id) => (id === organisation ? 'gibt-es-nicht' : randomUUID()))
      const swap = (text: string) =>
        ids.reduce((swapped, id, at) => swapped.replaceAll(id, ghosts[at]!), text)
      const asked = await open(address, provider)
      const nothing = await open(swap(address), provider)
      // A filter by a foreign id finds nothing; everything else is not there.
      if (!address.includes('?')) expect([address, asked.status]).toEqual([address, 404])
      expect(asked.status).toBe(nothing.status)
      expect(swap(asked.html)).toBe(swap(nothing.html))
    }
  })

  it('changes nothing by sending the first one’s forms', async () => {
    const { provider, otherProvider } = world.people
    const forms = new Set<string>()
    for (const { address, html } of await crawl(world, otherProvider, ['/arbeit'], workArea))
      for (const form of html.matchAll(/<form\b[^>]*method="post"[^>]*>/g))
        forms.add(/action="([^"]*)"/.exec(form[0])?.[1] ?? address)
    const { organisation } = world.things.other
    const theirs = [...forms].filter((at) => at.includes(organisation) || at.match(uuids))
    expect(theirs).not.toEqual([])
    const token = await formToken(provider)
    for (const address of theirs) {
      const fields = { _formular: token, name: 'Angriff', version: '1' }
      const answer = await world.app.request(address, formOf(provider, fields))
      expect([address, [404, 403].includes(answer.status)]).toEqual([address, true])
    }
  })
})

/** A valid token of this person's forms, from any page that has one. */
async function formToken(person: Person): Promise<string> {
  const html = await (await world.app.request('/arbeit', asPerson(person))).text()
  return /name="_formular" value="([^"]+)"/.exec(html)![1]!
}

const payloads = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</textarea><svg/onload=alert(1)>',
  '</title><script>alert(1)</script>',
]
/** Markup that came through as markup. */
const executed = /<script>alert|<img src=x|<svg\/onload|on(?:error|load)=alert\(1\)>(?!&)/

describe('script in what people type', () => {
  it('is text wherever it is shown again', async () => {
    const { owner } = world.db
    const text = payloads.join(' ')
    await owner.updateTable('people.account').set({ name: text }).execute()
    await owner
      .updateTable('people.organisation')
      .set({
        name: text,
        about: text,
        phone: text,
        mail: text,
        website: `javascript:alert(1)//${text}`,
      })
      .execute()
    await owner.updateTable('offers.report').set({ message: text, contact: text }).execute()
    await owner.updateTable('people.session').set({ device: text }).execute()
    try {
      for (const name of ['administrator', 'editor', 'auditor', 'provider'] as const) {
        const shown = await crawl(world, world.people[name], ['/arbeit', '/arbeit/konto'], workArea)
        expect(shown.some(({ html }) => html.includes('&lt;script&gt;'))).toBe(true)
        for (const { address, html } of shown) {
          expect([name, address, executed.exec(html)?.[0]]).toEqual([name, address, undefined])
          expect([address, /href="\s*javascript:/i.test(html)]).toEqual([address, false])
        }
      }
    } finally {
      await owner.updateTable('people.account').set({ name: 'Kim Beispiel' }).execute()
      await owner
        .updateTable('people.organisation')
        .set({ website: null, phone: null, mail: null, about: null })
        .execute()
    }
  })

  it('in an address or a query is text, too, on every page', async () => {
    const names = ['frage', 'ort', 'text', 'seite', 'weiter', 'organisation', 'rolle', 'konto', 'x']
    for (const route of pages.filter(({ method }) => method === 'get'))
      for (const payload of payloads) {
        const query = new URLSearchParams(names.map((name): [string, string] => [name, payload]))
        const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, () => encodeURIComponent(payload))
        const answer = await world.app.request(
          `${path}?${query}`,
          asPerson(world.people.administrator),
        )
        const html = await answer.text()
        expect([path, executed.exec(html)?.[0]]).toEqual([path, undefined])
      }
  })

  it('comes back as text in a form that was refused', async () => {
    const { offer } = world.things.own
    const answer = await world.app.request(
      `/hilfe/angebot/${offer}/stimmt-nicht`,
      formOf(undefined, { message: payloads.join(''), contact: payloads.join('') }),
    )
    expect(answer.status).toBe(422)
    expect(executed.exec(await answer.text())).toBeNull()
  })
})

describe('ways out of the site', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%0d%0aLocation:%20https://evil.example',
    'javascript:alert(1)',
    '/arbeit@evil.example:443\\..',
    ' /arbeit',
    '/..//evil.example/arbeit',
    '/.//evil.example',
    '/%2e%2e//evil.example',
    '/arbeit/..//evil.example',
    '/arbeit\r\nSet-Cookie: a=b',
    `/${'a'.repeat(3000)}`,
  ])('"%s" does not lead out after signing in', (wanted) => {
    const path = returnPath(wanted)
    if (path === undefined) return
    const reached = new URL(path, 'https://hilfe.example.de')
    expect(reached.origin).toBe('https://hilfe.example.de')
    expect(path).not.toMatch(/[\r\n\t\\]/)
  })

  it('no page redirects to another host', async () => {
    for (const route of pages.filter(({ method }) => method === 'get')) {
      const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, 'x')
      const target = encodeURIComponent('https://evil.example/')
      for (const person of [undefined, world.people.administrator]) {
        const answer = await world.app.request(
          `${path}?weiter=${target}&url=${target}`,
          asPerson(person),
        )
        const location = answer.headers.get('location')
        if (location) expect(location).toMatch(/^\/(?![/\\])/)
      }
    }
  })
})

describe('headers', () => {
  it.each(['/', '/arbeit', '/anmelden', '/gibt-es-nicht', '/api/v1/city/show-city', '/health'])(
    '%s forbids frames, sniffing and foreign script',
    async (path) => {
      const { headers } = await world.app.request(path, asPerson(world.people.editor))
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  it('public pages set no cookie, whoever opens them', async () => {
    for (const path of ['/', '/hilfe', '/jetzt-hilfe', '/stadt', '/datenschutz']) {
      const answer = await world.app.request(path, asPerson(world.people.editor))
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })

  it('the API never lets other sites use a session', async () => {
    const answer = await world.app.request('/api/v1/people/list-accounts', {
      headers: {
        cookie: cookieOf(world.people.administrator),
        origin: 'https://evil.example',
      },
    })
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(answer.headers.get('access-control-allow-origin')).not.toBe('https://evil.example')
  })
})

describe('a planted session', () => {
  it('is worth nothing, and another is given at sign-in', async () => {
    const planted = { me: world.people.editor.me, token: 'a'.repeat(43) }
    const answer = await world.app.request('/arbeit', asPerson(planted))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/anmelden/)
  })
})
