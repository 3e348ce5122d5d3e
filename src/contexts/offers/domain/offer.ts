import { z } from 'zod'

/**
 * An offer of help as Nahbei keeps it. Field names follow HSDS 3.1 where it has a word for it
 * (service, organization, location, schedule), in one record because a person reads them as one.
 */

const slug = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,120}$/i)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The words of an offer in one language; `leicht` is written, not derived. */
export const offerText = z.strictObject({
  name: z.string().min(1).max(300),
  summary: z.string().max(400).optional().describe('One sentence: what it is and for whom.'),
  description: z.string().max(8000).optional(),
  howToStart: z.string().max(2000).optional().describe('What a person does first.'),
  whatHappens: z.string().max(2000).optional().describe('What happens there.'),
  bring: z.string().max(1000).optional().describe('Papers to bring.'),
  hours: z
    .string()
    .max(1000)
    .optional()
    .describe('Opening times in words, where no times are kept.'),
})

export const weeklyHours = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1).describe('1 = Monday … 7 = Sunday.'),
  opens: clock,
  closes: clock.describe('Before `opens` means: after midnight.'),
  byAppointment: z.boolean().optional(),
  note: z.string().max(200).optional(),
})

export const hours = z.strictObject({
  always: z.boolean().optional().describe('Day and night, all year.'),
  byAppointmentOnly: z.boolean().optional(),
  weekly: z.array(weeklyHours).max(50).optional(),
  onHolidays: z.enum(['closed', 'asWeekly', 'unknown']).optional(),
  exceptions: z
    .array(
      z.strictObject({
        from: day,
        until: day,
        closed: z.boolean().optional(),
        opens: clock.optional(),
        closes: clock.optional(),
        note: z.string().max(200).optional(),
      }),
    )
    .max(50)
    .optional(),
})

/** Features of access by A11yJSON’s ideas; what nobody has checked is absent, never "no". */
export const accessFeatures = [
  'wheelchair', // step-free entrance and rooms
  'accessibleToilet',
  'lift',
  'inductionLoop',
  'tactileGuidance',
  'signLanguage',
  'easyLanguage',
  'assistanceDog',
  'accessibleParking',
  'homeVisit',
  'online',
  'anonymous',
  'childcare',
  'womenOnly',
] as const
export type AccessFeature = (typeof accessFeatures)[number]
const accessState = z.enum(['yes', 'limited', 'no'])

export const site = z.strictObject({
  id: slug.optional(),
  name: z.string().max(300).optional(),
  street: z.string().max(200).optional(),
  houseNumber: z.string().max(20).optional(),
  postalCode: z.string().max(10).optional(),
  place: z.string().max(100).optional(),
  lon: z.number().min(-180).max(180).optional(),
  lat: z.number().min(-90).max(90).optional(),
  protected: z
    .boolean()
    .optional()
    .describe('The place must never be shown or be found out, as of a women’s shelter.'),
})

export const offerRecord = z.strictObject({
  id: slug,
  texts: z.record(z.string().regex(/^[a-z]{2,8}$/), offerText),
  types: z.array(z.string()).default([]).describe('Ids of vocabulary/offer-types/.'),
  lifeSituations: z.array(z.string()).default([]),
  targetGroups: z.array(z.string()).default([]),
  ages: z
    .strictObject({
      from: z.int().min(0).max(120).optional(),
      below: z.int().min(1).max(130).optional(),
    })
    .optional(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
  access: z.partialRecord(z.enum(accessFeatures), accessState).default({}),
  cost: z
    .strictObject({
      kind: z.enum(['free', 'reduced', 'fee', 'membership', 'unknown']),
      note: z.string().max(300).optional(),
    })
    .optional(),
  organisation: z
    .strictObject({ id: slug.optional(), name: z.string().min(1).max(300) })
    .optional(),
  site: site.optional(),
  phone: z.string().max(60).optional(),
  email: z.string().max(200).optional(),
  website: z.string().max(500).optional(),
  hours: hours.optional(),
  places: z.int().nonnegative().optional().describe('Places in all, where the source says so.'),
  crisis: z.boolean().optional().describe('Help in an emergency: shown under "Jetzt Hilfe".'),
  lastChecked: day.optional().describe('When somebody last confirmed that this is true.'),
})

export type OfferRecord = z.infer<typeof offerRecord>
export type OfferRecordInput = z.input<typeof offerRecord>
export type OfferText = z.infer<typeof offerText>
export type Hours = z.infer<typeof hours>
export type WeeklyHours = z.infer<typeof weeklyHours>
