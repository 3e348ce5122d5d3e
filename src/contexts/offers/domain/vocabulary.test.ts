import { describe, expect, it } from 'vitest'
import { accessFeatures } from './offer.ts'
import { offerTypeIds, vocabulary } from './vocabulary.ts'

const { types, situations, helpLines } = vocabulary

describe('the vocabulary', () => {
  it('names every kind of help the papers ask for', () => {
    const asked =
      'schuldnerberatung hebammenhilfe hebammenzentrale suchtberatung pflegeberatung frauenhaus krisendienst wohnungsnotfallhilfe migrationsberatung sprachmittlung welcome-point zentrum-plus stadtteilladen zwar-gruppe humanitaere-sprechstunde schuleingangsuntersuchung impfberatung selbsthilfegruppe freiwilligenagentur kita arztpraxis apotheke pflegeheim tagespflege kurzzeitpflege ambulanter-pflegedienst jugendzentrum bibliothek spielplatz schule grundschule weiterfuehrende-schule sportanlage tafel kleiderkammer notschlafstelle streetwork demenzberatung seniorenberatung begegnungsstaette arbeitslosenzentrum verbraucherberatung rechtsberatung schwangerschaftsberatung familienzentrum fruehe-hilfen erziehungsberatung jobcenter wohnberatung sozialpsychiatrischer-dienst behindertenberatung integrationskurs repair-cafe probewohnen gesundheitsamt buergeramt stadtteilzentrum gewaltberatung seniorensicherheit praeventiver-hausbesuch medizinisches-versorgungszentrum drogenhilfe'
    expect(asked.split(' ').filter((id) => !offerTypeIds.has(id))).toEqual([])
    expect(types.size).toBeGreaterThanOrEqual(90)
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

  it('gives every type everyday words in German, each once', () => {
    for (const { id, words } of types.values()) {
      expect(words.de.length, id).toBeGreaterThanOrEqual(3)
      expect(new Set(words.de).size, `${id} says a word twice`).toBe(words.de.length)
    }
  })

  it('uses each name once in each language', () => {
    for (const locale of ['de', 'leicht', 'en'] as const) {
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
