import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { openDataSection } from '../pack/schema.ts'
import { cityPart } from '../snapshot/part.ts'

const contactShape = z.object({
  office: z.string(),
  street: z.string().optional(),
  postalCode: z.string().optional(),
  place: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
})

const arbitrationShape = z.object({
  name: z.string(),
  url: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
})

const textShape = z.record(z.string(), z.string()).optional()
const pagesShape = z.object({
  imprint: textShape,
  privacy: textShape,
  accessibility: textShape,
  easyLanguage: textShape,
})

const videoShape = z.object({ title: z.string(), url: z.string() })

/** Who runs this for the city, and the city’s own words on the pages that the law asks for. */
export const showWords = operation({
  name: 'city.showWords',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Who runs this for the city, and the texts of the legal pages as Markdown.',
  input: z.strictObject({}),
  output: z.object({
    name: z.string(),
    state: z.string().describe('Land, ISO 3166-2 without the country: NW, BE.'),
    locales: z.array(z.string()),
    demo: z.boolean().describe('A made-up city.'),
    contact: contactShape.nullable().describe('Who answers for these pages.'),
    arbitration: arbitrationShape
      .nullable()
      .describe('Who helps when a report of a barrier stays without answer.'),
    pages: pagesShape.describe('Page → locale → Markdown.'),
    signLanguageVideos: z.array(videoShape).describe('Videos in German Sign Language.'),
    openData: openDataSection.describe('How the catalogue of open data names the city.'),
  }),
  run({ snapshot }) {
    const { name, state, locales, demo, words } = snapshot.get(cityPart).facts
    return done({
      name,
      state,
      locales,
      demo,
      // Words are stored as the pack gives them: what an older program stored must not break a page.
      contact: contactShape
        .nullable()
        .catch(null)
        .parse(words.contact ?? null),
      arbitration: arbitrationShape
        .nullable()
        .catch(null)
        .parse(words.arbitration ?? null),
      pages: pagesShape.catch({}).parse(words.pages ?? {}),
      signLanguageVideos: z
        .array(videoShape)
        .catch([])
        .parse(words.signLanguageVideos ?? []),
      openData: openDataSection.catch({}).parse(words.openData ?? {}),
    })
  },
})
