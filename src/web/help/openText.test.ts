import { describe, expect, it } from 'vitest'
import type { OpenNote } from '../../contexts/offers/index.ts'
import { openText } from './openText.ts'

// Monday, 23 November 2026, 10:00 in Germany.
const now = new Date('2026-11-23T09:00:00Z')
const nothing: OpenNote = {
  kind: 'unknown',
  until: null,
  next: null,
  nextByPhone: null,
  pause: null,
  holiday: null,
}
const said = (open: Partial<OpenNote>, locale = 'de') =>
  openText({ ...nothing, ...open }, locale, now)

describe('whether it is open, in words', () => {
  it('names the weekday within a week, and the date beyond', () => {
    const next = (day: string) => said({ kind: 'closed', next: { day, time: '09:00' } })
    expect(next('2026-11-23')).toBe('Geschlossen. Öffnet heute um 9 Uhr')
    expect(next('2026-11-24')).toBe('Geschlossen. Öffnet morgen um 9 Uhr')
    expect(next('2026-11-29')).toBe('Geschlossen. Öffnet am Sonntag um 9 Uhr')
    expect(next('2026-12-07')).toBe('Geschlossen. Öffnet am Montag, 7. Dezember um 9 Uhr')
  })

  it('never calls it open when only the phone is answered', () => {
    const until = { day: '2026-11-23', time: '12:00' }
    expect(said({ kind: 'byPhone', until })).toBe('Jetzt telefonisch erreichbar bis 12 Uhr')
    expect(said({ kind: 'byPhone', until }, 'leicht')).toBe('Sie können jetzt anrufen bis 12 Uhr')
    expect(said({ kind: 'closed', nextByPhone: { day: '2026-11-24', time: '09:30' } })).toBe(
      'Geschlossen. Telefonisch erreichbar morgen um 9:30 Uhr',
    )
  })

  it('tells when it takes an appointment, and when it does not', () => {
    expect(said({ kind: 'byAppointment' })).toBe('Mit Termin')
    expect(said({ kind: 'byAppointment', next: { day: '2026-11-25', time: '14:00' } })).toBe(
      'Heute nur mit Termin',
    )
    expect(said({ kind: 'byAppointment', next: { day: '2026-11-23', time: '14:00' } })).toBe(
      'Mit Termin. Ohne Termin heute um 14 Uhr',
    )
  })

  it('tells until when it is paused, where that is known', () => {
    const pause = { from: '2026-11-01', until: '2027-01-29', note: null }
    expect(said({ kind: 'paused', pause })).toBe('Zurzeit geschlossen bis 29. Januar 2027')
    expect(said({ kind: 'paused', pause: { ...pause, until: null } }, 'en')).toBe(
      'Closed for the time being',
    )
  })
})
