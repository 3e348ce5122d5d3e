import { describe, expect, it } from 'vitest'
import { type Actor, operator, publicActor } from '../../platform/operation/index.ts'
import {
  isOwnRole,
  mayActFor,
  mayAdministerAccounts,
  mayCover,
  mayDeactivate,
  mayDelegate,
  mayEditOrganisation,
  mayEndDelegation,
  mayGrantRole,
  mayResetSecondFactor,
  maySeeOrganisation,
  roleFits,
} from './policies.ts'

const person = (
  id: string,
  kind: 'office' | 'provider' | 'body',
  organisation: string = kind,
): Actor => ({
  kind: 'account',
  id,
  session: 's',
  organisation: { id: organisation, kind },
  permissions: new Set(),
})
const city = person('kim', 'office')
const provider = person('toni', 'provider', 'verein')
const body = person('sam', 'body')

describe('rules about single records', () => {
  it('Konten verwaltet nur die Stadt.', () => {
    expect(mayAdministerAccounts.allows(city, undefined)).toBe(true)
    expect(mayAdministerAccounts.allows(operator('root'), undefined)).toBe(true)
    expect(mayAdministerAccounts.allows(provider, undefined)).toBe(false)
    expect(mayAdministerAccounts.allows(body, undefined)).toBe(false)
    expect(mayAdministerAccounts.allows(publicActor, undefined)).toBe(false)
  })

  it.each([mayGrantRole, mayDeactivate, mayResetSecondFactor])(
    'nobody does it to themself: $sentence',
    (rule) => {
      expect(rule.allows(city, { account: 'kim' })).toBe(false)
      expect(rule.allows(city, { account: 'toni' })).toBe(true)
      expect(rule.allows(operator('root'), { account: 'kim' })).toBe(true)
    },
  )

  it('Träger und Gremien ändern nur die eigene Organisation, die Stadt jede.', () => {
    expect(mayEditOrganisation.allows(city, { id: 'verein' })).toBe(true)
    expect(mayEditOrganisation.allows(provider, { id: 'verein' })).toBe(true)
    expect(mayEditOrganisation.allows(provider, { id: 'anderer' })).toBe(false)
    expect(mayEditOrganisation.allows(body, { id: 'verein' })).toBe(false)
  })

  it('Träger und Gremien sehen im Arbeitsbereich nur die eigene Organisation, die Stadt jede.', () => {
    expect(maySeeOrganisation.allows(city, { id: 'verein' })).toBe(true)
    expect(maySeeOrganisation.allows(provider, { id: 'verein' })).toBe(true)
    expect(maySeeOrganisation.allows(provider, { id: 'anderer' })).toBe(false)
    expect(maySeeOrganisation.allows(body, { id: 'verein' })).toBe(false)
  })

  it('Weitergeben kann man nur eine eigene Rolle in der Organisation, für die man handelt.', () => {
    const own = { account: 'toni', organisation: 'verein' }
    expect(mayDelegate.allows(provider, own)).toBe(true)
    expect(mayDelegate.allows(provider, { ...own, organisation: 'anderer' })).toBe(false)
    expect(mayDelegate.allows(provider, { ...own, account: 'kim' })).toBe(false)
  })

  it('Wer vertritt, gibt die übernommene Rolle nicht weiter.', () => {
    expect(isOwnRole.allows(provider, { source: 'delegation' })).toBe(false)
    expect(isOwnRole.allows(provider, { source: 'administrator' })).toBe(true)
    expect(isOwnRole.allows(provider, { source: 'claims' })).toBe(true)
  })

  it('Vertreten kann nur eine andere Person, die derselben Organisation angehört.', () => {
    expect(mayCover.allows(provider, { account: 'kim', belongs: true })).toBe(true)
    expect(mayCover.allows(provider, { account: 'kim', belongs: false })).toBe(false)
    expect(mayCover.allows(provider, { account: 'toni', belongs: true })).toBe(false)
  })

  it('Eine Vertretung beendet, wer sie gegeben oder übernommen hat.', () => {
    expect(mayEndDelegation.allows(city, { from: 'kim', to: 'toni' })).toBe(true)
    expect(mayEndDelegation.allows(provider, { from: 'kim', to: 'toni' })).toBe(true)
    expect(mayEndDelegation.allows(body, { from: 'kim', to: 'toni' })).toBe(false)
  })

  it('Man handelt nur für Organisationen, denen man heute angehört.', () => {
    expect(mayActFor.allows(provider, { belongs: true })).toBe(true)
    expect(mayActFor.allows(provider, { belongs: false })).toBe(false)
  })

  it('roles of the city are held in its offices only', () => {
    expect(roleFits('office', 'administrator')).toBe(true)
    expect(roleFits('provider', 'administrator')).toBe(false)
    expect(roleFits('body', 'auditor')).toBe(false)
    expect(roleFits('provider', 'provider')).toBe(true)
  })
})
