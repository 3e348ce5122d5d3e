import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import { execute } from '../../../platform/operation/index.ts'
import { chooseDigest, mailReportDigests, showDigest } from './digest.ts'

let app: Database
let owner: Database
const start = new Date('2026-03-02T05:20:00Z')
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000)

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
})

it('tells those who answer reports of new ones, once a day, each of their own', async () => {
  const person = async (organisation: string, mail: string) =>
    await signedInAs(app, {
      organisation,
      mail,
      kind: organisation === 'stadt' ? 'office' : 'provider',
      roles: organisation === 'stadt' ? ['editor', 'administrator'] : ['provider'],
      now: start,
    })
  const { me: editor } = await person('stadt', 'emil@stadt.example')
  await person('verein', 'vera@verein.example')
  await person('anderer', 'olaf@anderer.example')
  for (const name of ['Beratung', 'Tafel']) {
    const { id } = await offer(name).insertInto(app)
    const organisation = name === 'Tafel' ? 'verein' : null
    await owner.updateTable('offers.offer').set({ organisation }).where('id', '=', id).execute()
  }
  const report = (of: string, created_at: Date) =>
    owner
      .insertInto('offers.report')
      .values({
        id: randomUUID(),
        offer: of,
        kind: 'other',
        message: 'Ein privates Wort.',
        contact: 'kim@example.org',
        locale: 'de',
        created_at,
      })
      .execute()
  const mail = async (now: Date) => {
    await owner.deleteFrom('platform.mail').execute()
    await mailReportDigests(app, { now, origin: 'https://hilfe.example' })
    const rows = await owner.selectFrom('platform.mail').selectAll().orderBy('recipient').execute()
    for (const { body } of rows) expect(body).not.toMatch(/privates|kim@/)
    return rows.map(({ recipient, subject, body }) => ({ recipient, subject, body }))
  }

  expect(await mail(start)).toEqual([])
  await report('beratung', hours(1))
  await report('tafel', hours(2))
  await report('tafel', hours(3))
  expect(await mail(hours(4))).toMatchObject([
    { recipient: 'emil@stadt.example', subject: expect.stringContaining('3 neue Hinweise') },
    { recipient: 'vera@verein.example', body: expect.stringContaining('- Tafel (2)') },
  ])
  expect(await mail(hours(24))).toEqual([])
  await report('beratung', hours(25))
  // Not twice within a day; then of what is new alone.
  expect(await mail(hours(23.9))).toEqual([])
  expect(await mail(hours(28))).toMatchObject([
    { recipient: 'emil@stadt.example', subject: expect.stringContaining('1 neuer Hinweis') },
  ])

  const door = { ...(await publicDoor(app, [])), actor: editor.actor }
  await execute(chooseDigest, door, { wanted: false })
  expect(await execute(showDigest, door, {})).toEqual({ ok: true, value: { wanted: false } })
  await report('tafel', hours(50))
  expect((await mail(hours(54))).map(({ recipient }) => recipient)).toEqual(['vera@verein.example'])
})
