import { describe, expect, it } from 'vitest'
import { accessFeatures } from './offer.ts'
import { offerTypeIds, type VocabularyLocale, vocabulary, vocabularyLocales } from './vocabulary.ts'

const { types, situations, helpLines, targetGroups } = vocabulary

/** What a text of a language is written with, and what does not belong there: also look-alikes within a word. */
const latin = { own: /\p{Script=Latin}/u, foreign: /\p{Script=Arabic}|\p{Script=Cyrillic}/u }
const cyrillic = /\p{Script=Cyrillic}/u
const scripts: Record<VocabularyLocale, { own: RegExp; foreign: RegExp }> = {
  de: latin,
  leicht: latin,
  en: latin,
  tr: latin,
  ar: { own: /\p{Script=Arabic}/u, foreign: /\p{Script=Cyrillic}|[٠-٩۰-۹]/u },
  uk: { own: cyrillic, foreign: /\p{Script=Arabic}|[ыэъё]|[а-яіїєґ][a-z]|[a-z][а-яіїєґ]/iu },
  ru: { own: cyrillic, foreign: /\p{Script=Arabic}|[іїєґ]|[а-яё][a-z]|[a-z][а-яё]/iu },
  pl: latin,
  fr: latin,
}
const explained = [...types.values(), ...situations.values(), ...helpLines.values()]
const searched = [...explained, ...vocabulary.accessFeatures.values()]
const named = [...searched, ...targetGroups.values()]

describe('the vocabulary', () => {
  it('names every kind of help the papers ask for', () => {
    const asked =
      'schuldnerberatung hebammenhilfe hebammenzentrale suchtberatung pflegeberatung frauenhaus krisendienst wohnungsnotfallhilfe migrationsberatung sprachmittlung welcome-point zentrum-plus stadtteilladen zwar-gruppe humanitaere-sprechstunde schuleingangsuntersuchung impfberatung selbsthilfegruppe freiwilligenagentur kita arztpraxis apotheke pflegeheim tagespflege kurzzeitpflege ambulanter-pflegedienst jugendzentrum bibliothek spielplatz schule grundschule weiterfuehrende-schule sportanlage tafel kleiderkammer notschlafstelle streetwork demenzberatung seniorenberatung begegnungsstaette arbeitslosenzentrum verbraucherberatung rechtsberatung schwangerschaftsberatung familienzentrum fruehe-hilfen erziehungsberatung jobcenter wohnberatung sozialpsychiatrischer-dienst behindertenberatung integrationskurs repair-cafe probewohnen gesundheitsamt buergeramt stadtteilzentrum gewaltberatung seniorensicherheit praeventiver-hausbesuch medizinisches-versorgungszentrum drogenhilfe'
    expect(asked.split(' ').filter((id) => !offerTypeIds.has(id))).toEqual([])
    expect(types.size).toBeGreaterThanOrEqual(250)
  })

  it('lets life situations lead only to types that exist', () => {
    const unknown = [...situations.values()].flatMap((situation) =>
      situation.types.filter((type) => !types.has(type)),
    )
    expect(unknown).toEqual([])
    expect(situations.size).toBeGreaterThanOrEqual(8)
    expect(situations.size).toBeLessThanOrEqual(36)
  })

  it('puts the broad life situations first, at most twelve of them', () => {
    const main = [...situations.values()].map((situation) => situation.main === true)
    const count = main.filter(Boolean).length
    expect(count).toBeGreaterThanOrEqual(8)
    expect(count).toBeLessThanOrEqual(12)
    expect(main.slice(count)).not.toContain(true)
  })

  it('leads from one kind of help only to others that exist', () => {
    const astray = [...types.values()].flatMap(({ id, near = [] }) =>
      near.filter((one) => one === id || !types.has(one)).map((one) => `${id} → ${one}`),
    )
    expect(astray).toEqual([])
  })

  describe.each(vocabularyLocales)('in %s', (locale) => {
    const { own, foreign } = scripts[locale]
    const shown = [
      ...named.map(({ id, name }) => [id, name[locale] ?? ''] as const),
      ...explained.map(({ id, explanation }) => [id, explanation[locale] ?? ''] as const),
    ]

    it('names and explains every entry, in its own script', () => {
      expect(shown.filter(([, text]) => !own.test(text))).toEqual([])
    })

    it('has no letters of another language and no exclamation marks', () => {
      const said = searched.flatMap(({ id, words }) =>
        (locale === 'leicht' ? [] : (words[locale] ?? [])).map((word) => [id, word] as const),
      )
      expect(
        [...shown, ...said].filter(([, text]) => foreign.test(text) || text.includes('!')),
      ).toEqual([])
    })
  })

  it.each(vocabularyLocales.filter((locale) => locale !== 'leicht'))(
    'gives every entry the words that people say in %s, each once',
    (locale) => {
      // What people say of a lift or of a line is soon told; of a kind of help there is more.
      const told = [
        ...[...types.values(), ...situations.values()].map((entry) => ({ entry, least: 5 })),
        ...[...helpLines.values()].map((entry) => ({ entry, least: 3 })),
        ...[...vocabulary.accessFeatures.values()].map((entry) => ({ entry, least: 2 })),
      ]
      for (const { entry, least } of told) {
        const words = entry.words[locale] ?? []
        expect(words.length, entry.id).toBeGreaterThanOrEqual(least)
        expect(new Set(words).size, `${entry.id} says a word twice`).toBe(words.length)
        // German words stand among them: people read them on letters. They may not be all there is.
        const own = words.filter((word) => scripts[locale].own.test(word))
        expect(own.length, entry.id).toBeGreaterThanOrEqual(Math.min(least, 4))
      }
    },
  )

  it('uses each name once in each language', () => {
    for (const locale of vocabularyLocales) {
      const names = [...types.values()].map(({ name }) => name[locale])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
  })

  it('explains every access feature an offer can have', () => {
    expect([...vocabulary.accessFeatures.keys()].sort()).toEqual([...accessFeatures].sort())
  })

  it('knows the emergency numbers, and one poison line in each Land', () => {
    expect(
      [...helpLines.values()]
        .filter(({ group }) => group === 'emergency')
        .flatMap(({ phones }) => phones),
    ).toEqual(['110', '112'])
    const covered = [...helpLines.values()].flatMap(({ states }) => states ?? []).sort()
    expect(covered).toEqual('BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' '))
  })

  it('lets help lines name life situations that exist', () => {
    const unknown = [...helpLines.values()].flatMap((line) =>
      line.situations.filter((situation) => !situations.has(situation)),
    )
    expect(unknown).toEqual([])
  })

  it('writes easy language without exclamation marks, brackets and long sentences', () => {
    for (const { id, explanation } of [
      ...types.values(),
      ...situations.values(),
      ...helpLines.values(),
    ]) {
      expect(explanation.leicht, id).not.toMatch(/[!;()]/)
      for (const sentence of explanation.leicht.split(/[.?]/))
        expect(sentence.trim().split(/\s+/).length, `${id}: ${sentence}`).toBeLessThanOrEqual(12)
    }
  })
})
