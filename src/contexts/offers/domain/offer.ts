import { z } from 'zod'

/**
 * An offer of help as Nahbei keeps it. Field names follow HSDS 3.1 where it has a word for it
 * (service, organization, location, schedule), in one record because a person reads them as one.
 */

const slug = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,120}$/i)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
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
  byPhone: z.boolean().optional().describe('Somebody answers the phone then; the door is closed.'),
  weeksOfMonth: z
    .array(z.union([z.int().min(1).max(5), z.literal(-1)]))
    .min(1)
    .optional()
    .describe('Only in these weeks: 1 = the first such weekday of a month, -1 = the last.'),
  season: z
    .strictObject({ from: monthDay, until: monthDay })
    .optional()
    .describe('Only in this part of each year, both days included; may reach over New Year.'),
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
  'automaticDoor',
  'changingTable',
  'changingPlace', // toilet with a bed for grown-ups and a hoist
  'quietRoom',
  'braille',
  'largePrint',
  'seating', // to sit down on the way and while waiting
  'homeVisit',
  'online',
  'anonymous',
  'childcare',
  'womenOnly',
] as const
export type AccessFeature = (typeof accessFeatures)[number]
const accessState = z.enum(['yes', 'limited', 'no'])

/** How one comes to the help. */
export const ways = ['walkIn', 'phone', 'appointment', 'online', 'homeVisit', 'outreach'] as const
export type Way = (typeof ways)[number]

const accessOf = z.partialRecord(z.enum(accessFeatures), accessState)

const site = z.strictObject({
  id: slug.optional(),
  atId: slug
    .optional()
    .describe('HSDS: id of the "service at location" that joins offer and site.'),
  serviceId: slug
    .optional()
    .describe('HSDS: id of the service, where the offer goes by the id of its first place.'),
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

/** A further place where the same is offered, with what differs there. */
const furtherSite = site.extend({
  phone: z.string().max(60).optional(),
  hours: hours.optional(),
  access: accessOf.optional(),
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
  ways: z.array(z.enum(ways)).optional().describe('How one comes to it, the usual way first.'),
  access: accessOf.default({}),
  accessNotes: z
    .partialRecord(z.enum(accessFeatures), z.string().max(300))
    .optional()
    .describe('What a person should know of a feature: "Eingang im Hof", "Tür 90 cm".'),
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
  moreSites: z.array(furtherSite).max(30).optional(),
  phone: z.string().max(60).optional(),
  email: z.string().max(200).optional(),
  website: z.string().max(500).optional(),
  hours: hours.optional(),
  places: z.int().nonnegative().optional().describe('Places in all, where the source says so.'),
  crisis: z.boolean().optional().describe('Help in an emergency: shown under "Jetzt Hilfe".'),
  closure: z
    .strictObject({ from: day, until: day.optional(), note: z.string().max(300).optional() })
    .optional()
    .describe('Temporarily closed as a whole; without `until` nobody knows for how long.'),
  networks: z
    .array(z.string().min(1).max(120))
    .max(20)
    .optional()
    .describe('Networks and programmes it belongs to: "Demenznetzwerk".'),
  related: z.array(slug).max(20).optional().describe('Offers that it leads on to.'),
  funding: z
    .array(z.strictObject({ source: z.string().min(1).max(300), until: day.optional() }))
    .max(20)
    .optional(),
  lastChecked: day.optional().describe('When somebody last confirmed that this is true.'),
  checkedBy: z
    .enum(['provider', 'city', 'source'])
    .optional()
    .describe('Who confirmed it: never a person by name.'),
})

export type OfferRecord = z.infer<typeof offerRecord>
export type OfferRecordInput = z.input<typeof offerRecord>
export type OfferText = z.infer<typeof offerText>
export type Site = z.infer<typeof site>
export type FurtherSite = z.infer<typeof furtherSite>
export type Hours = z.infer<typeof hours>
export type WeeklyHours = z.infer<typeof weeklyHours>

/** How one comes to an offer: as it says itself, and what its other facts tell. */
export function waysOf({ ways: said, access, hours: times }: OfferRecord): Way[] {
  const told: (Way | false)[] = [
    ...(said ?? []),
    access.homeVisit === 'yes' && 'homeVisit',
    access.online === 'yes' && 'online',
    (times?.byAppointmentOnly || times?.weekly?.some(({ byAppointment }) => byAppointment)) ===
      true && 'appointment',
    times?.weekly?.some(({ byPhone }) => byPhone) === true && 'phone',
  ]
  return [...new Set(told.filter((way) => way !== false))]
}
