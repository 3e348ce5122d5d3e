import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { type AccountOptions, signedInAs } from '../builders/account.ts'
import { useDatabase } from './database.ts'

/** Walks tables of requirements in docs/: every address says what its row says it does. */

const span = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
const documents = [
  { file: 'REQUIREMENTS_MEASURES.md', about: [...span(53, 83), 91] },
  { file: 'REQUIREMENTS_ATLAS.md', about: [...span(34, 37), 90] },
]

/** Who opens the addresses of the work area: a planner, or whom the table names behind an address. */
const people = {
  Planung: { name: 'Pia Plan', roles: ['planner'] },
  Träger: {
    name: 'Vera Verein',
    roles: ['provider'],
    kind: 'provider',
    organisation: 'nachbarschaftswerk-musterstadt',
  },
  Gremium: {
    name: 'Sami Senior',
    roles: ['bodyMember'],
    kind: 'body',
    organisation: 'seniorenrat-musterstadt',
  },
} satisfies Record<string, AccountOptions>
type Person = keyof typeof people
const isPerson = (name: string | undefined): name is Person =>
  name !== undefined && Object.hasOwn(people, name)

/** '| 53 | system | what | [label](/path) „phrase“ (who) · … | open |' */
const rowsOf = (file: string) =>
  readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, number = '', system = '', asked = '', , open = ''] = line
        .split('|')
        .map((cell) => cell.trim())
      if (!/^\d+$/.test(number)) return []
      const links = [...line.matchAll(/\[([^\]]+)\]\((\/[^)]+)\) „([^“]+)“(?: \(([^)]+)\))?/g)].map(
        ([, , path = '', phrase = '', who]) => ({ path, phrase, who }),
      )
      // Each link must say what is to be read there, or it would not be walked.
      const written = line.match(/\]\(\//g)?.length ?? 0
      return [{ number: Number(number), system, asked, open, links, written }]
    })

const database = useDatabase()
const tokens = new Map<Person, string>()
beforeAll(async () => {
  for (const [person, account] of Object.entries(people)) {
    const { token } = await signedInAs(database(), account)
    if (isPerson(person)) tokens.set(person, token)
  }
})

async function read(path: string, person: Person | undefined) {
  const headers: Record<string, string> = { 'X-Forwarded-For': '192.0.2.8' }
  if (person) headers.cookie = `nahbei-sitzung=${tokens.get(person)}`
  const answer = await fetch(new URL(path, inject('journeyUrl')), { headers, redirect: 'manual' })
  const text = (await answer.text())
    .replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '')
    // What can be chosen in a form is not what a page tells.
    .replace(/<option[\s\S]*?<\/option>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/[\u00ad\s]+/g, ' ')
    // Between a word and its mark there is no space for whoever reads.
    .replace(/ ([:,.;])/g, '$1')
  return { status: answer.status, text }
}

describe.each(documents)('the tables of $file', ({ file, about }) => {
  const rows = rowsOf(file)

  it('have each row they are about, with what is asked and what is open', () => {
    const numbers = rows.map(({ number }) => number)
    expect(numbers).toEqual(expect.arrayContaining(about))
    expect(new Set(numbers).size, 'each once').toBe(numbers.length)
    for (const { number, asked, open, links, written } of rows) {
      expect(asked, `row ${number}`).not.toBe('')
      expect(open, `row ${number}`).not.toBe('')
      expect(links.length, `row ${number}`).toBeGreaterThan(0)
      expect(links.length, `row ${number}: every link has its words`).toBe(written)
    }
  })

  it('names nobody whom the test cannot be', () => {
    const named = rows.flatMap(({ links }) => links.flatMap(({ who }) => who ?? []))
    for (const who of named) expect(Object.keys(people)).toContain(who)
  })

  it.each(rows.map((row) => [row.number, row.system, row.links] as const))(
    'row %d: %s',
    async (_number, _system, links) => {
      for (const { path, phrase, who } of links) {
        const person = isPerson(who) ? who : path.startsWith('/arbeit') ? 'Planung' : undefined
        const { status, text } = await read(path, person)
        expect.soft(status, path).toBe(200)
        expect.soft(text, path).toContain(phrase)
      }
    },
  )

  it('shows nobody who is not signed in what is for staff', async () => {
    const staffPaths = new Set(
      rows.flatMap(({ links }) =>
        links.flatMap(({ path }) => (path.startsWith('/arbeit') ? [path.split('?')[0]!] : [])),
      ),
    )
    for (const path of staffPaths) expect((await read(path, undefined)).status, path).not.toBe(200)
  })
})
