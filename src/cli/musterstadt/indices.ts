import type { PackInput } from '../../contexts/city/index.ts'

type Index = NonNullable<PackInput['indices']>[number]

const favourable = { de: 'günstig', leicht: 'gut', en: 'favourable' }
const middling = { de: 'mittel', leicht: 'mittel', en: 'medium' }

/** The social index of the made-up city: an index with dynamics, as many cities have one. */
const socialIndex: Index = {
  id: 'soziale-lage',
  topic: 'arbeit',
  source: 'arbeit',
  level: 'stadtteil',
  title: {
    de: 'Sozialindex',
    leicht: 'So geht es den Menschen in einem Stadt-Teil',
    en: 'Social index',
  },
  description: {
    de: 'Wie die soziale Lage eines Stadtteils im Vergleich zu den anderen ist, und wie sie sich in zwei Jahren entwickelt hat.',
    leicht:
      'Wir zählen arme Menschen und Menschen ohne Arbeit.\nDann vergleichen wir die Stadt-Teile.',
    en: 'How the social situation of a neighbourhood compares with the others, and how it developed over two years.',
  },
  method: 'zScores',
  partTitle: { de: 'Lage', leicht: 'Die Lage', en: 'Situation' },
  indicators: [
    { indicator: 'grundsicherung' },
    { indicator: 'arbeitslose' },
    { indicator: 'kinderarmut' },
    { indicator: 'beschaeftigte_frauen', weight: 0.5, direction: 'lowers' },
  ],
  classes: [
    { code: 1, title: favourable, upTo: -1 },
    { code: 2, title: middling, upTo: 0.5 },
    { code: 3, title: { de: 'belastet', leicht: 'schwer', en: 'strained' }, upTo: 1.5 },
    {
      code: 4,
      title: { de: 'stark belastet', leicht: 'sehr schwer', en: 'very strained' },
    },
  ],
  dynamics: {
    title: { de: 'Entwicklung', leicht: 'Die Entwicklung', en: 'Development' },
    // Unemployment has a break in 2019; a change over it would say nothing.
    indicators: [{ indicator: 'grundsicherung' }, { indicator: 'kinderarmut' }],
    changeOver: 2,
    classes: [
      {
        code: 1,
        title: {
          de: 'günstiger als anderswo',
          leicht: 'besser als anderswo',
          en: 'better than elsewhere',
        },
        upTo: -1,
      },
      {
        code: 2,
        title: { de: 'wie anderswo', leicht: 'wie anderswo', en: 'as elsewhere' },
        upTo: 1,
      },
      {
        code: 3,
        title: {
          de: 'ungünstiger als anderswo',
          leicht: 'schlechter als anderswo',
          en: 'worse than elsewhere',
        },
      },
    ],
  },
  editions: ['2018', '2020', '2022', '2024'].map((year) => ({ id: year, time: year })),
  minResidents: 300,
}

export const indices: Index[] = [socialIndex]
