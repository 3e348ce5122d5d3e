import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { publicDoor } from '../../../../../tests/builders/door.ts'
import { offer } from '../../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../../tests/database/index.ts'
import { isPublicAddress } from '../../../../platform/http/publicAddress.ts'
import { publicInternet, type WayOut } from '../../../../platform/http/wayOut.ts'
import { type AccountActor, execute } from '../../../../platform/operation/index.ts'
import { askLink } from './askLink.ts'
import { checkLinks } from './checkLinks.ts'
import { listBrokenLinks } from './listBrokenLinks.ts'

let server: Server
let port = 0
const asked: { host: string; method: string; path: string }[] = []
let atOnce = 0
let mostAtOnce = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url: path = '' } = request
    const host = request.headers.host?.split(':')[0] ?? ''
    asked.push({ host, method, path })
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    response.once('close', () => {
      atOnce -= 1
    })
    const moved = /^\/moved\/(.*)/.exec(path)?.[1]
    if (path === '/silent') return
    if (moved !== undefined) response.writeHead(302, { location: decodeURIComponent(moved) }).end()
    else if (path === '/noHead' && method === 'HEAD') response.writeHead(405).end()
    else if (path === '/upgrade')
      response.socket?.write(
        'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
      )
    else if (/^\/\d+$/.test(path)) response.writeHead(Number(path.slice(1))).end()
    else response.writeHead(200).end('x'.repeat(10))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ;({ port } = server.address() as AddressInfo) // a TCP listener has one
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Names lead to this machine, but for those that are to lead elsewhere. */
const way: WayOut = {
  async resolve(host) {
    if (host === 'nirgendwo.example') throw new Error('ENOTFOUND')
    if (host === 'tarnung.example') return ['127.0.0.1', '10.0.0.8']
    return ['127.0.0.1']
  },
  resolveMs: 300,
  mayAsk: (address, asked) => address === '127.0.0.1' && asked === port,
  patienceMs: 300,
}
const at = (path: string, host = 'haus.example') => `http://${host}:${port}${path}`
const problem = async (url: string, out: WayOut = way) => {
  const answer = await askLink(url, out)
  return answer.ok ? null : answer.problem
}

describe('an address', () => {
  it('is public, or is never asked', () => {
    for (const address of ['93.184.216.34', '1.1.1.1', '2a00:1450:4001:82a::200e'])
      expect([address, isPublicAddress(address)]).toEqual([address, true])
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.255.255',
      '192.168.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      'fe80::1',
      'fc00::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
    ])
      expect([address, isPublicAddress(address)]).toEqual([address, false])
  })

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://rathaus/',
    'http://drucker.local/',
    'http://[::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://10.0.0.1/',
    'http://93.184.216.34:25/',
    'ftp://93.184.216.34/',
    'file:///etc/passwd',
  ])('%s is refused without a connection', async (url) => {
    expect(await problem(url, publicInternet)).toBe('notPublic')
  })

  it('is refused where one of its addresses, or where it leads, is not public', async () => {
    expect(await problem(at('/', 'tarnung.example'))).toBe('notPublic')
    const inside = encodeURIComponent('http://169.254.169.254/latest/meta-data')
    expect(await problem(at(`/moved/${inside}`))).toBe('notPublic')
    const file = encodeURIComponent('file:///etc/passwd')
    expect(await problem(at(`/moved/${file}`))).toBe('notPublic')
  })
})

describe('a link', () => {
  it('works where something answers, also by GET alone, elsewhere, or to nobody of us', async () => {
    for (const path of ['/', '/noHead', '/moved/%2F', '/401', '/403', '/429'])
      expect([path, await problem(at(path))]).toEqual([path, null])
  })

  it('fails with what is wrong', async () => {
    expect(await problem(at('/404'))).toBe('notFound')
    expect(await problem(at('/410'))).toBe('notFound')
    expect(await problem(at('/503'))).toBe('serverError')
    expect(await problem(at('/silent'))).toBe('timeout')
    expect(await problem(at('/upgrade'))).toBe('unreachable')
    expect(await problem(at('/', 'nirgendwo.example'))).toBe('unknownHost')
    expect(await problem('kein Link')).toBe('notFound')
    const ring = encodeURIComponent(at('/moved/'))
    const loop = `/moved/${encodeURIComponent(`/moved/${ring}`)}`
    expect(await problem(at(loop))).not.toBeNull()
    const closed: WayOut = { ...way, mayAsk: () => true }
    expect(await problem('http://haus.example:1/', closed)).toBe('unreachable')
  })
})

describe('a name', () => {
  it('that no server answers for holds up nothing: it is given up and the question stopped', async () => {
    const told: AbortSignal[] = []
    const silent: WayOut = {
      ...way,
      resolveMs: 50,
      resolve(_host, stop) {
        told.push(stop)
        return new Promise(() => {})
      },
    }
    expect(await problem(at('/'), silent)).toBe('timeout')
    expect(told.map(({ aborted }) => aborted)).toEqual([true])
  })
})

describe('the links of offers', () => {
  it('are shown to staff and their provider after three failures over a week', async () => {
    const { app, owner } = await testDatabase()
    const start = new Date('2026-03-02T02:00:00Z')
    const day = 86_400_000
    const person = async (organisation: string): Promise<AccountActor> =>
      (
        await signedInAs(app, {
          organisation,
          kind: organisation === 'stadt' ? 'office' : 'provider',
          roles: [organisation === 'stadt' ? 'editor' : 'provider'],
          now: start,
        })
      ).me.actor
    const [city, club, other] = [await person('stadt'), await person('verein'), await person('x')]
    for (const [name, path] of [
      ['Tot', '/404'],
      ['Auch tot', '/404'],
      ['Lebt', '/'],
    ] as const) {
      await offer(name)
        .with({ website: at(path) })
        .insertInto(app)
      await owner
        .updateTable('offers.offer')
        .set({ organisation: 'verein' })
        .where('name', '=', name)
        .execute()
    }
    const base = await publicDoor(app, [])
    const seenBy = async (actor: AccountActor, days: number) => {
      const now = () => new Date(start.getTime() + days * day)
      const outcome = await execute(listBrokenLinks, { ...base, actor, now }, {})
      return outcome.ok ? outcome.value.links : outcome.failure
    }
    const check = (days: number) =>
      checkLinks(app, { way, pauseMs: 0, now: () => new Date(start.getTime() + days * day) })

    expect(await check(0)).toEqual({ checked: 2, failed: 1 })
    // Again at once there is nothing to do; a failure is looked at again the next day, a success later.
    expect(await check(0.1)).toEqual({ checked: 0, failed: 0 })
    expect(await check(1)).toEqual({ checked: 1, failed: 1 })
    expect(await check(2)).toMatchObject({ failed: 1 })
    expect(await seenBy(city, 2)).toEqual([])
    const found = [
      {
        url: at('/404'),
        problem: 'notFound',
        failingSince: '2026-03-02T02:00:00.000Z',
        offers: [{ name: 'Auch tot' }, { name: 'Tot' }],
      },
    ]
    expect(await seenBy(city, 7)).toMatchObject(found)
    expect(await seenBy(club, 7)).toMatchObject(found)
    expect(await seenBy(other, 7)).toEqual([])
    expect(await check(7)).toEqual({ checked: 2, failed: 1 })

    await owner.updateTable('offers.offer').set({ record: '{"id":"x","texts":{}}' }).execute()
    await check(8)
    expect(await owner.selectFrom('offers.link_check').selectAll().execute()).toEqual([])
  })

  it('are asked for gently, and tell nothing while our own line is down', async () => {
    const { app, owner } = await testDatabase()
    for (let i = 0; i < 12; i++)
      await offer(`Angebot ${i}`)
        .with({ website: at(`/seite${i}`, i < 6 ? 'a.example' : 'b.example') })
        .insertInto(app)
    const down: WayOut = { ...way, resolve: () => Promise.reject(new Error('EAI_AGAIN')) }
    expect(await checkLinks(app, { way: down, pauseMs: 0 })).toEqual({ checked: 0, failed: 0 })
    expect(await owner.selectFrom('offers.link_check').selectAll().execute()).toEqual([])
    mostAtOnce = 0
    asked.length = 0
    expect(await checkLinks(app, { way, pauseMs: 0 })).toEqual({ checked: 12, failed: 0 })
    expect(asked).toHaveLength(12)
    // Two hosts, each asked for one page at a time.
    expect(mostAtOnce).toBeLessThanOrEqual(2)
  })
})
