import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

describe('settings from the environment', () => {
  it('stands on its own with nothing set', () => {
    const read = readSettings({})
    expect(read).toMatchObject({ ok: true, settings: { host: '127.0.0.1', port: 3000 } })
  })

  it('names everything that is wrong at once, and never repeats a password', () => {
    const read = readSettings({
      PORT: 'achtzig',
      DATABASE_URL: 'mysql://rolle:geheim@rechner/stadt',
      BASE_URL: 'hilfe.example.de',
      NAHBEI_CITY: 'Bad Neustadt',
    })
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(read.problems.map((problem) => problem.name)).toEqual([
      'PORT',
      'DATABASE_URL',
      'NAHBEI_CITY',
      'BASE_URL',
    ])
    expect(JSON.stringify(read.problems)).not.toContain('geheim')
  })

  it('treats an empty variable as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      ok: true,
      settings: { port: 3000, databaseUrl: undefined },
    })
  })

  it('asks for both URLs when only the owner’s is given', () => {
    expect(readSettings({ DATABASE_OWNER_URL: 'postgresql://eigner@rechner/stadt' }).ok).toBe(false)
  })
})
