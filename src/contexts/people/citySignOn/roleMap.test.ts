import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { createLog } from '../../../platform/log/log.ts'
import { answerOf } from './identity.ts'
import { openSignOn } from './openSignOn.ts'
import { readRoleMap, rolesFromClaims } from './roleMap.ts'

const folder = mkdtempSync(join(tmpdir(), 'nahbei-roles-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rule = { claim: 'groups', value: 'plan', organisation: 'amt-50', roles: ['planner'] }

function fileOf(content: unknown): string {
  const path = join(folder, 'rollen.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const complaintAbout = (content: unknown) => {
  try {
    readRoleMap(fileOf(content))
    return 'nothing'
  } catch (error) {
    return (error as Error).message
  }
}

describe('the file that says which claims give which roles', () => {
  it('needs no more than its rules', () => {
    expect(readRoleMap(fileOf({ rules: [rule] }))).toEqual({
      rules: [rule],
      name: 'name',
      mail: 'email',
      scope: 'openid profile email',
      linkByVerifiedMail: false,
    })
  })

  it.each([
    ['{ "rules": [', 'ist kein JSON'],
    [[], 'die Datei: Sie muss aus einem Objekt'],
    [{}, 'rules: Die Liste der Regeln (rules) fehlt.'],
    [{ rules: [] }, 'rules: Hier fehlt mindestens eine Regel.'],
    [{ rules: [{ ...rule, roles: ['planer'] }] }, 'rules[0].roles[0]: Diese Rolle gibt es nicht.'],
    [{ rules: [rule, { ...rule, claim: undefined }] }, 'rules[1].claim: Der Name der Angabe'],
    [{ rules: [{ ...rule, organisation: 'Amt 50' }] }, 'rules[0].organisation: Ein Kürzel'],
    [{ rules: [{ ...rule, rolle: 'planner' }] }, 'kennt Nahbei nicht: rolle'],
    [{ rules: [rule], scope: 'profile' }, 'scope: Zum Umfang muss „openid“ gehören.'],
    [{ rules: [rule], linkByVerifiedMail: 'ja' }, 'linkByVerifiedMail: Hier muss true oder false'],
  ])('is refused with its place where it is wrong: %j', (content, complaint) => {
    expect(complaintAbout(content)).toContain(complaint)
    expect(complaintAbout(content)).toContain('OIDC_ROLES')
  })

  it('is missed by its name', () => {
    expect(() => readRoleMap(join(folder, 'fehlt.json'))).toThrow('fehlt.json gibt es nicht')
  })
})

describe('what claims give', () => {
  const rules = readRoleMap(
    fileOf({
      rules: [
        { ...rule, organisationName: 'Amt für Soziales' },
        { ...rule, value: 'leitung', roles: ['planner', 'editor'] },
        { claim: 'realm_access.roles', value: 'pruefung', organisation: 'rpa', roles: ['auditor'] },
        {
          claim: 'https://stadt.example/amt',
          value: '50',
          organisation: 'amt-50',
          roles: ['reader'],
        },
      ],
    }),
  )
  const named = { organisation: 'amt-50', organisationName: 'Amt für Soziales' }

  it.each([
    [{ groups: ['plan', 'chor'] }, [{ ...named, role: 'planner' }]],
    [{ groups: 'plan' }, [{ ...named, role: 'planner' }]],
    [
      { groups: ['plan', 'leitung'] },
      [
        { ...named, role: 'planner' },
        { ...named, role: 'editor' },
      ],
    ],
    [{ realm_access: { roles: ['pruefung'] } }, [{ organisation: 'rpa', role: 'auditor' }]],
    [{ 'https://stadt.example/amt': '50' }, [{ ...named, role: 'reader' }]],
    [{ groups: ['planung', 'PLAN'] }, []],
    [{ groups: 'plan chor' }, []],
    [{ groups: { plan: true } }, []],
    [{ realm_access: 'pruefung' }, []],
    [{ realm_access: null }, []],
    [{}, []],
  ])('are these roles: %j', (claims, roles) => {
    expect(rolesFromClaims(rules, claims)).toEqual(roles)
  })

  it('is nothing that every object has', () => {
    const odd = { rules: [{ ...rules.rules[0]!, claim: 'constructor.name', value: 'Object' }] }
    expect(rolesFromClaims(odd, {})).toEqual([])
  })

  const claims = { iss: 'https://sso.stadt.example', sub: '4711', name: ' Kim Beispiel ' }
  it('takes texts only as they can be kept and shown', () => {
    const answer = answerOf(rules, { ...claims, email: 'kim@x <b>', sid: 'a\0b' })
    expect(answer).toMatchObject({ identity: { name: 'Kim Beispiel', mail: null, session: null } })
    expect(answerOf(rules, { ...claims, sub: 'x'.repeat(256) })).toMatchObject({ reason: 'failed' })
    expect(answerOf(rules, { ...claims, sub: 4711 })).toMatchObject({ reason: 'failed' })
  })

  it('is nothing for mail addresses from elsewhere, where the city names its own', () => {
    const own = { ...rules, mailDomains: ['Stadt.example'] }
    const of = (email: unknown) => answerOf(own, { ...claims, email }).result
    expect(of('kim@stadt.EXAMPLE')).toBe('verified')
    expect(of('kim@stadt.example.org')).toBe('refused')
    expect(of('kim@evil.example@stadt.example')).toBe('refused')
    expect(of(undefined)).toBe('refused')
  })
})

describe('setting up', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await testDatabase()
    await db.owner
      .insertInto('people.organisation')
      .values([
        { id: 'verein', name: 'Verein', kind: 'provider' },
        { id: 'alt', name: 'Altes Amt', kind: 'office', retired_on: '2020-01-01' },
      ])
      .execute()
  })
  // Nothing listens there; setting up does not need it.
  const settings = {
    issuer: 'http://127.0.0.1:9',
    clientId: 'nahbei',
    clientSecret: 'x',
    name: 'Stadt',
  }
  const open = (content: object, more: object = {}) =>
    openSignOn(
      { ...settings, ...more, rolesFile: fileOf(content) },
      createLog({ logLevel: 'silent' }),
    )

  it.each([
    [{ ...rule, organisation: 'gibt-es-nicht' }, '„gibt-es-nicht“ gibt es nicht'],
    [{ ...rule, organisation: 'alt' }, '„alt“ ist stillgelegt'],
    [{ ...rule, organisation: 'verein' }, 'rules[0].roles: „planner“ gibt es in „verein“ nicht.'],
    [
      { ...rule, organisationName: 'Neu', roles: ['provider'] },
      '„provider“ gibt es in „amt-50“ nicht.',
    ],
  ])('is refused where a rule does not fit the city: %j', async (one, complaint) => {
    await expect(open({ rules: [one] }).check(db.app)).rejects.toThrow(complaint)
  })

  it('takes an office that is yet to come, and roles that an organisation can have', async () => {
    const rules = [
      { ...rule, organisationName: 'Neues Amt' },
      { ...rule, organisation: 'verein', roles: ['provider', 'counsellor'] },
    ]
    await open({ rules }).check(db.app)
  })

  it('asks for HTTPS everywhere but on this machine', () => {
    expect(() => open({ rules: [rule] }, { issuer: 'http://sso.stadt.example' })).toThrow(
      'https://',
    )
    expect(() => open({ rules: [rule] }, { issuer: 'http://localhost.evil.example' })).toThrow(
      'https://',
    )
  })
})
