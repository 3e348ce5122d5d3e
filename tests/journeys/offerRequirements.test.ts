import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signedInAs } from '../builders/account.ts'
import { useDatabase } from './database.ts'

/** Walks the table of docs/REQUIREMENTS_OFFERS.md: every address says what its row says it does. */

const file = new URL('../../docs/REQUIREMENTS_OFFERS.md', import.meta.url)
/** '| 1 | system | what | [label](/path) „phrase“ · … | later |' */
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number = '', system = ''] = line.split('|').map((cell) => cell.trim())
    if (!/^\d+$/.test(number)) return []
    const links = [...line.matchAll(/\[([^\]]+)\]\((\/[^)]+)\) „([^“]+)“/g)]
    return [
      {
        number: Number(number),
        system,
        links: links.map(([, label = '', path = '', phrase = '']) => ({ label, path, phrase })),
      },
    ]
  })

const database = useDatabase()
let planner: string
beforeAll(async () => {
  const signedIn = await signedInAs(database(), { name: 'Pia Plan', roles: ['planner'] })
  planner = signedIn.token
})

async function read(path: string) {
  const headers: Record<string, string> = { 'X-Forwarded-For': '192.0.2.7' }
  if (path.startsWith('/arbeit')) headers.cookie = `nahbei-sitzung=${planner}`
  const answer = await fetch(new URL(path, inject('journeyUrl')), { headers, redirect: 'manual' })
  const html = (await answer.text()).replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '')
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/[\u00ad\s]+/g, ' ')
  return { status: answer.status, html, text }
}

describe('the table of requirements', () => {
  it('has each row of the directory, and others that use it, each with addresses', () => {
    const numbers = rows.map(({ number }) => number)
    expect(numbers.slice(0, 23)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1))
    expect(numbers.length).toBeGreaterThan(40)
    for (const { number, links } of rows) expect(links.length, `row ${number}`).toBeGreaterThan(0)
  })

  it.each(rows.map((row) => [row.number, row.system, row.links] as const))(
    'row %d: %s',
    async (_number, _system, links) => {
      for (const { path, phrase } of links) {
        const { status, html, text } = await read(path)
        expect(status, path).toBe(200)
        expect(text, path).toContain(phrase)
        // Where a filter left nothing, the page shows something else and says so.
        // What is open depends on the hour at which this runs.
        if (!path.includes('jetzt=1'))
          expect(text, path).not.toContain('Mit diesen Einschränkungen passt kein Angebot')
        if (/^\/(?:leicht\/)?hilfe(?:\?|\/art\/)/.test(path))
          expect(html, `${path} shows an offer`).toContain('/hilfe/angebot/')
      }
    },
  )
})
