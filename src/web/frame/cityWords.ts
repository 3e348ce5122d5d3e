import { z } from 'zod'
import { cityPart } from '../../contexts/city/index.ts'
import type { Door } from '../../platform/operation/index.ts'

/** The words of the pack that pages show as they are. What does not fit is as good as not there. */

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
const wordsShape = z.object({
  contact: contactShape.optional().catch(undefined),
  arbitration: arbitrationShape.optional().catch(undefined),
  pages: z.record(z.string(), z.record(z.string(), z.string())).default({}).catch({}),
  signLanguageVideos: z
    .array(z.object({ title: z.string(), url: z.string() }))
    .default([])
    .catch([]),
})

export type CityContact = z.infer<typeof contactShape>
export type CityWords = z.infer<typeof wordsShape> & { cityName: string; demo: boolean }

export function cityWords(door: Door): CityWords {
  const { words, name, demo } = door.snapshot().get(cityPart).facts
  return { ...wordsShape.parse(words), cityName: name, demo }
}
