import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checklistOf, requirements } from './checklist.ts'
import { publicPages } from './pages.ts'

const docs = join(import.meta.dirname, '../../docs/ACCESSIBILITY.md')

describe('the checklist of EN 301 549', () => {
  it('names every requirement of chapter 9 once', () => {
    // WCAG 2.1, levels A and AA.
    expect(new Set(requirements.map(({ clause }) => clause)).size).toBe(50)
    expect(requirements).toHaveLength(50)
  })

  const files = readdirSync(import.meta.dirname)

  it('names tests that exist, or somebody, or the reason why neither is needed', () => {
    for (const { clause, test, how } of requirements) {
      expect(how, clause).not.toBe('')
      if (test && test !== 'axe')
        expect(files, `${clause}: ${test}`).toContainEqual(
          expect.stringMatching(`^${test}[.].*ts$`),
        )
    }
  })

  it('is what docs/ACCESSIBILITY.md says', () => {
    const written = readFileSync(docs, 'utf8')
    const lines = requirements.map(
      ({ clause, name, on, test, person, how }) =>
        `| ${clause} | ${name} | ${on?.join(', ') ?? 'all'} | ${test ?? '–'} | ${person ?? '–'} | ${how} |`,
    )
    expect(lines.filter((line) => !written.includes(line))).toEqual([])
  })

  it('asks more of pages that are made of more', async () => {
    const pages = await publicPages()
    const form = pages.find(({ type }) => type === 'mistake form')!
    const text = pages.find(({ type }) => type === 'privacy')!
    const clauses = (page: typeof form) => checklistOf(page).map(({ clause }) => clause)
    expect(clauses(form)).toContain('9.3.3.1')
    expect(clauses(text)).not.toContain('9.3.3.1')
    const written = readFileSync(docs, 'utf8')
    for (const page of pages) {
      const line = `| ${page.type} | ${page.parts.join(', ') || '–'} | ${checklistOf(page).length} |`
      expect(written, `docs/ACCESSIBILITY.md lacks "${line}"`).toContain(line)
    }
  })
})
