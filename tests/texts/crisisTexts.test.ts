import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawCrisisTexts } from '../../scripts/crisisTexts.ts'
import { vocabulary } from '../../src/contexts/offers/domain/vocabulary.ts'

const file = readFileSync(new URL('../../docs/CRISIS_TEXTS.md', import.meta.url), 'utf8')

describe('the list of texts about crises', () => {
  it('is the one that the program shows', () => {
    expect(file, 'run "npm run docs:crisis"').toBe(drawCrisisTexts())
  })

  it('holds every help line and every kind of help in an emergency or in secret', () => {
    const asked = [
      ...vocabulary.helpLines.values(),
      ...[...vocabulary.types.values()].filter(
        (type) => type.crisis || type.discreet || type.protected,
      ),
    ]
    expect(asked.filter(({ id }) => !file.includes(`(\`${id}\`)`)).map(({ id }) => id)).toEqual([])
  })

  it('leaves no text out in any of the nine languages', () => {
    expect(file).not.toContain('**fehlt**')
    const languages = ['Deutsch', 'Leichte Sprache', 'English', 'Türkçe', 'العربية']
    languages.push('Українська', 'Русский', 'Polski', 'Français')
    const rows = (language: string) =>
      file.split('\n').filter((line) => line.startsWith(`| ${language} |`))
    const entries = file.split('\n').filter((line) => line.startsWith('### ')).length
    // And a line of each in the summary.
    expect(languages.map((language) => rows(language).length)).toEqual(
      languages.map(() => entries + 1),
    )
    expect(file).not.toMatch(/\| {2}\|/)
  })
})
