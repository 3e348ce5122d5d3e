import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { listen } from '../db/index.ts'
import { readMailSender } from './address.ts'
import type { Carrier } from './carrier.ts'
import { chooseCarrier, countMails, deleteEndedMails, deleteOldLetters } from './index.ts'
import { folderCarrier } from './mailbox.ts'
import { queueMail } from './queue.ts'
import { sendDueMails, startMailSender } from './sender.ts'
import { smtpCarrier } from './smtp.ts'
import { claimMail } from './store.ts'

const from = { name: 'Stadt Musterstadt', address: 'nahbei@stadt.example.org' }
const start = new Date('2026-06-01T10:00:00Z')
let clock: Date
const now = () => clock
const minutesLater = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000)
}

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})

let logged: string
let log: pino.Logger
beforeEach(async () => {
  clock = start
  logged = ''
  const stream = {
    write(line: string) {
      logged += line
    },
  }
  log = pino({ level: 'debug' }, stream)
  await db.owner.deleteFrom('platform.mail').execute()
})
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const mail = {
  template: 'test.hello',
  recipient: 'kim@example.org',
  subject: 'Grüße aus dem Rathaus',
  body: 'Guten Tag,\n\nIhr Konto ist eingerichtet. Öffnen Sie:\nhttps://hilfe.example.org/x?y=z\n.\n',
}
const queue = (more: Partial<typeof mail> = {}) =>
  db.app.transaction().execute((tx) => queueMail(tx, { ...mail, ...more }, clock))
const mails = () => db.owner.selectFrom('platform.mail').selectAll().orderBy('created_at').execute()
const send = (carrier: Carrier, signals = {}) =>
  sendDueMails({ database: db.app, carrier, log, now }, signals)

interface Received {
  from: string
  to: string[]
  text: string
}

/** A mail server on this machine; `options` can make it refuse. */
async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        })
        callback()
      })
    },
    ...options,
  })
  server.on('error', () => {}) // what a client did wrong
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)))
  const { port } = server.server.address() as AddressInfo // a TCP listener has one
  return { received, url: `smtp://127.0.0.1:${port}`, port }
}
const refusal = (code: number, text: string) =>
  Object.assign(new Error(text), { responseCode: code })

const headersOf = (text: string) => text.slice(0, text.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/)
const headerNames = (text: string) =>
  headersOf(text)
    .map((line) => line.split(':')[0])
    .sort()

describe('mails by SMTP', () => {
  it('arrive as plain text with the headers they should have, and leave no trace of their words', async () => {
    const { received, url } = await mailServer()
    await queue()
    expect(await countMails(db.app)).toEqual({ waiting: 1, failed: 0 })
    expect(await send(smtpCarrier(url, from))).toBe(1)
    const [row] = await mails()
    expect(received).toHaveLength(1)
    const { text } = received[0]!
    expect(received[0]).toMatchObject({ from: from.address, to: ['kim@example.org'] })
    expect(headerNames(text)).toEqual([
      'Auto-Submitted',
      'Content-Transfer-Encoding',
      'Content-Type',
      'Date',
      'From',
      'MIME-Version',
      'Message-ID',
      'Subject',
      'To',
    ])
    expect(headersOf(text)).toEqual(
      expect.arrayContaining([
        'From: Stadt Musterstadt <nahbei@stadt.example.org>',
        'To: kim@example.org',
        'Auto-Submitted: auto-generated',
        'Content-Type: text/plain; charset=utf-8',
        `Message-ID: <${row!.id}@stadt.example.org>`,
      ]),
    )
    expect(text).toContain('Ihr Konto ist eingerichtet. =C3=96ffnen Sie:')
    expect(row).toMatchObject({
      template: 'test.hello',
      state: 'sent',
      attempts: 1,
      ended_at: clock,
      recipient: null,
      subject: null,
      body: null,
    })
    expect(await send(smtpCarrier(url, from))).toBe(0)
    for (const secret of ['kim@', 'Rathaus', 'hilfe.example']) expect(logged).not.toContain(secret)
  })

  it('go out once each, however many processes send', async () => {
    const { received, url } = await mailServer()
    for (let i = 0; i < 12; i++) await queue({ recipient: `kim${i}@example.org` })
    const sent = await Promise.all(
      [db.app, db.owner, db.app].map((database) =>
        sendDueMails({ database, carrier: smtpCarrier(url, from), log, now }),
      ),
    )
    expect(sent.reduce((sum, one) => sum + one)).toBe(12)
    expect(new Set(received.flatMap(({ to }) => to)).size).toBe(12)
    expect(received).toHaveLength(12)
  })

  it('are tried again after growing pauses, and given up after two days', async () => {
    const { url } = await mailServer({
      onRcptTo: ({ address }, _, callback) => callback(refusal(451, `${address} later`)),
    })
    const carrier = smtpCarrier(url, from)
    await queue()
    const pauses: number[] = []
    for (;;) {
      await send(carrier)
      const [row] = await mails()
      if (row!.state !== 'waiting') break
      pauses.push((row!.next_attempt_at.getTime() - clock.getTime()) / 60_000)
      expect(row).toMatchObject({ recipient: 'kim@example.org', last_error: 'SMTP 451' })
      // A moment before its time it is left alone.
      const before = new Date(row!.next_attempt_at.getTime() - 1)
      expect(await claimMail(db.app, before, before)).toBeUndefined()
      clock = row!.next_attempt_at
    }
    expect(pauses.slice(0, 6)).toEqual([1, 5, 15, 60, 360, 360])
    expect((clock.getTime() - start.getTime()) / 3_600_000).toBeGreaterThan(40)
    expect((clock.getTime() - start.getTime()) / 3_600_000).toBeLessThan(49)
    const [row] = await mails()
    expect(row).toMatchObject({
      state: 'failed',
      last_error: 'SMTP 451',
      recipient: null,
      body: null,
    })
    expect(await countMails(db.app)).toEqual({ waiting: 0, failed: 1 })
    expect(logged).not.toContain('kim@')
  })

  it.each<[string, SMTPServerOptions, string]>([
    [
      'recipient',
      { onRcptTo: (_, __, callback) => callback(refusal(550, 'no such kim@example.org')) },
      'SMTP 550',
    ],
    [
      'text',
      {
        onData(stream, _, callback) {
          stream.resume().on('end', () => callback(refusal(554, 'looks like spam')))
        },
      },
      'SMTP 554',
    ],
  ])('fail at once where the server refuses the %s for good', async (_, options, code) => {
    const { url } = await mailServer(options)
    await queue()
    await send(smtpCarrier(url, from))
    expect(await mails()).toMatchObject([
      {
        state: 'failed',
        attempts: 1,
        last_error: code,
        recipient: null,
        subject: null,
        body: null,
      },
    ])
    expect(logged).not.toContain('kim@')
  })

  it.each<[string, SMTPServerOptions]>([
    ['the sender', { onMailFrom: (_, __, callback) => callback(refusal(550, 'not from here')) }],
    ['the connection', { onConnect: (_, callback) => callback(refusal(554, 'not you')) }],
  ])('wait for the operator where the server refuses %s', async (_, options) => {
    const { url } = await mailServer(options)
    await queue()
    await send(smtpCarrier(url, from))
    expect(await mails()).toMatchObject([{ state: 'waiting', recipient: 'kim@example.org' }])
  })

  it('wait where the certificate does not hold, and where nobody listens', async () => {
    const { received, port } = await mailServer({ secure: true, disabledCommands: ['AUTH'] })
    await queue()
    // Nothing in the address switches the check off.
    const url = `smtps://localhost:${port}/?tls.rejectUnauthorized=false&secure=false`
    await send(smtpCarrier(url, from))
    expect(received).toEqual([])
    expect(await mails()).toMatchObject([{ state: 'waiting', attempts: 1 }])
    minutesLater(2)
    await send(smtpCarrier('smtp://127.0.0.1:1', from))
    expect(await mails()).toMatchObject([{ state: 'waiting', attempts: 2, last_error: 'ESOCKET' }])
  })

  it('are taken over from a process that died while it sent them', async () => {
    const { received, url } = await mailServer()
    await queue()
    expect(await claimMail(db.app, clock, new Date(clock.getTime() + 600_000))).toBeDefined()
    expect(await send(smtpCarrier(url, from))).toBe(0)
    minutesLater(10)
    expect(await send(smtpCarrier(url, from))).toBe(1)
    expect(received).toHaveLength(1)
  })

  it('are not lost when the server stops meanwhile', async () => {
    const arrived = Promise.withResolvers<void>()
    const { url } = await mailServer({ onData: () => arrived.resolve() }) // and never answers
    await queue()
    const cut = new AbortController()
    const sending = send(smtpCarrier(url, from), { cut: cut.signal })
    await arrived.promise
    cut.abort()
    await sending
    expect(await mails()).toMatchObject([{ state: 'waiting', recipient: 'kim@example.org' }])
  })

  it('go out as soon as they are queued', async () => {
    const arrived = Promise.withResolvers<void>()
    const { url } = await mailServer({
      onRcptTo: (_, __, callback) => {
        arrived.resolve()
        callback()
      },
    })
    await queue()
    const carrier = smtpCarrier(url, from)
    const sending = startMailSender({ database: db.app, carrier, log, now })
    await arrived.promise
    await sending.stop()
    expect(await mails()).toMatchObject([{ state: 'sent' }])
  })
})

/** What people might type into a name that ends up in a subject. */
const hostile: [what: string, subject: string][] = [
  ['a line break', 'Einladung\r\nBcc: opfer@example.org'],
  ['a bare line break and a body', 'Einladung\nBcc: opfer@example.org\n\nNeuer Text'],
  ["Unicode's own line break", 'Einladung\u2028Bcc: opfer@example.org'],
  ['other controls', 'Einladung\u0085Bcc: opfer@example.org\u0000'],
  ['a coded line break', '=?utf-8?q?=0D=0ABcc:_opfer@example.org?='],
  ['length', `${'lang '.repeat(500)}\r\nBcc: opfer@example.org`],
]

describe('no mail says more than it should', () => {
  it.each(hostile)('with %s in the subject', async (_, subject) => {
    const { received, url } = await mailServer()
    const text = subject.replaceAll('\0', '')
    await queue({ subject: text })
    // As if it had come into the table another way.
    await db.owner.updateTable('platform.mail').set({ subject: text }).execute()
    await send(smtpCarrier(url, from))
    expect(received).toHaveLength(1)
    expect(received[0]!.to).toEqual(['kim@example.org'])
    expect(headerNames(received[0]!.text)).not.toContain('Bcc')
    expect(headerNames(received[0]!.text)).toHaveLength(9)
  })

  const folder = () => mkdtemp(join(tmpdir(), 'nahbei-mail-'))
  it.each(hostile)('as a file, too, with %s in the subject', async (_, subject) => {
    const place = await folder()
    closing.push(() => rm(place, { recursive: true }))
    const letter = { id: randomUUID(), ...mail, subject, createdAt: clock }
    await folderCarrier(place, from).carry(letter, new AbortController().signal)
    const [name] = await readdir(place)
    expect(headerNames(await readFile(join(place, name!), 'utf8'))).toHaveLength(9)
  })

  it.each([
    'kim@example.org\r\nBcc: opfer@example.org',
    'kim@example.org, opfer@example.org',
    'Kim <kim@example.org>',
    '"kim\r\n"@example.org',
    'kim@example.org>\r\nRCPT TO:<opfer@example.org',
    '',
    `${'a'.repeat(250)}@example.org`,
  ])('and none goes to %j', async (recipient) => {
    const { received, url } = await mailServer()
    await expect(queue({ recipient })).rejects.toThrow('no address')
    await queue()
    await db.owner.updateTable('platform.mail').set({ recipient }).execute()
    await send(smtpCarrier(url, from))
    expect(received).toEqual([])
    expect(await mails()).toMatchObject([{ state: 'failed', last_error: 'recipient' }])
    expect(logged).not.toContain('kim')
  })

  it('and a sender is one address with a name', () => {
    expect(readMailSender('Stadt Musterstadt <nahbei@example.de>')).toEqual({
      name: 'Stadt Musterstadt',
      address: 'nahbei@example.de',
    })
    expect(readMailSender('nahbei@example.de')).toEqual({ name: '', address: 'nahbei@example.de' })
    for (const wrong of ['Stadt', 'a@b.de, c@d.de', 'X <a@b.de>\r\nBcc: c@d.de', '<a@b.de', 'X <>'])
      expect(readMailSender(wrong), wrong).toBeUndefined()
  })
})

describe('mails without a mail server', () => {
  it('lie as files that only the program itself may read, and go with time', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-mail-'))
    closing.push(() => rm(dataFolder, { recursive: true }))
    const carrier = chooseCarrier({ dataFolder }, log)
    expect(JSON.parse(logged).msg).toContain('SMTP_URL is not set')
    await queue()
    expect(await send(carrier)).toBe(1)
    const folder = join(dataFolder, 'mail')
    const [row] = await mails()
    const name = `20260601T100000Z-${row!.id}.eml`
    expect(await readdir(folder)).toEqual([name])
    expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700')
    expect(((await stat(join(folder, name))).mode & 0o777).toString(8)).toBe('600')
    const text = await readFile(join(folder, name), 'utf8')
    expect(headersOf(text)).toContain('To: kim@example.org')
    expect(row).toMatchObject({ state: 'sent', recipient: null })
    expect(await deleteOldLetters(folder, new Date(start.getTime() - 1000))).toBe(0)
    const old = new Date('2020-01-01')
    await utimes(join(folder, name), old, old)
    expect(await deleteOldLetters(folder, new Date('2020-02-01'))).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('wait where the folder cannot be written', async () => {
    await queue()
    await send(folderCarrier(join(import.meta.filename, 'mail'), from))
    expect(await mails()).toMatchObject([{ state: 'waiting', recipient: 'kim@example.org' }])
  })
})

describe('the queue', () => {
  it('holds a mail only if the transaction stands, and tells who listens', async () => {
    const heard = Promise.withResolvers<void>()
    const listener = listen(db.server, db.city, 'mail', {
      onNotify: () => heard.resolve(),
      onReconnect: () => {},
    })
    await listener.ready
    const rolledBack = db.app.transaction().execute(async (tx) => {
      await queueMail(tx, mail, clock)
      throw new Error('no')
    })
    await expect(rolledBack).rejects.toThrow('no')
    expect(await mails()).toEqual([])
    await queue()
    await heard.promise
    await listener.close()
  })

  it('forgets what ended long ago, and nothing that still waits', async () => {
    await queue()
    await queue()
    await db.owner
      .updateTable('platform.mail')
      .set({ state: 'sent', ended_at: start })
      .where('id', '=', (await mails())[0]!.id)
      .execute()
    expect(await deleteEndedMails(db.app, new Date(start.getTime() - 1))).toBe(0)
    expect(await deleteEndedMails(db.app, new Date(start.getTime() + 1))).toBe(1)
    expect(await mails()).toHaveLength(1)
  })
})
