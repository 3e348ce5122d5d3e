import { z } from 'zod'

/**
 * What we send, field by field and strictly: every key is one of HSDS 3.1, so that a slip shows without the
 * official schemas at hand. What it calls optional and we never have is left out.
 */

const id = z.guid()
const text = z.string().min(1)
const day = z.iso.date()

const taxonomy = z.strictObject({ id, name: text, description: text })
const termInAttribute = z.strictObject({
  id,
  code: text,
  name: text,
  description: text,
  taxonomy: text,
})
export const hsdsTaxonomy = taxonomy
export const hsdsTerm = termInAttribute.extend({
  parent_id: id.optional(),
  taxonomy_detail: taxonomy,
  taxonomy_id: id,
})
const attribute = z.strictObject({
  id,
  link_id: id,
  link_entity: text,
  taxonomy_term_id: id,
  value: text.optional(),
  label: text.optional(),
  taxonomy_term: termInAttribute,
})
const attributes = z.array(attribute).min(1).optional()

const phones = z
  .array(
    z.strictObject({
      id,
      number: text,
      extension: z.number().optional(),
      type: z.literal('voice'),
    }),
  )
  .min(1)
  .optional()
const schedule = z.strictObject({
  id,
  valid_from: day.optional(),
  valid_to: day.optional(),
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  interval: z.literal(1).optional(),
  byday: z
    .string()
    .regex(/^((-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU),?)+$/)
    .optional(),
  opens_at: z.iso.time({ precision: -1 }).optional(),
  closes_at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  description: text.optional(),
  attending_type: z.enum(['phone', 'appointment']).optional(),
  notes: text.optional(),
  attributes,
})
const schedules = z.array(schedule).min(1).optional()

const basicLocation = z.strictObject({
  id,
  location_type: z.literal('physical'),
  name: text.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
})
const address = z.strictObject({
  id,
  address_1: z.string(),
  city: text,
  state_province: text,
  postal_code: z.string(),
  country: z.literal('DE'),
  address_type: z.literal('physical'),
})
const location = basicLocation.extend({
  addresses: z.array(address).min(1).optional(),
  accessibility: z
    .array(z.strictObject({ id, description: text, details: text.optional() }))
    .min(1)
    .optional(),
})
const basicPlace = z.strictObject({ id, service_id: id, location_id: id })
const place = basicPlace.extend({ phones, schedules, location, attributes })

const organisation = z.strictObject({ id, name: text, description: text })
const program = z.strictObject({ id, name: text, description: text })

/** What a list of services has: what there is one of. */
export const hsdsServiceInList = z.strictObject({
  id,
  organization_id: id.optional(),
  program_id: id.optional(),
  name: text,
  description: text.optional(),
  url: z.url().optional(),
  email: z.string().includes('@').optional(),
  status: z.enum(['active', 'temporarily closed']),
  application_process: text.optional(),
  fees_description: text.optional(),
  minimum_age: z.int().optional(),
  maximum_age: z.int().optional(),
  assured_date: day.optional(),
  alert: text.optional(),
  last_modified: z.iso.datetime().optional(),
  organization: organisation.optional(),
  program: program.optional(),
})
const lists = {
  phones,
  schedules,
  languages: z
    .array(z.strictObject({ id, name: text, code: text }))
    .min(1)
    .optional(),
  funding: z
    .array(z.strictObject({ id, source: text, attributes }))
    .min(1)
    .optional(),
  cost_options: z
    .array(z.strictObject({ id, amount: z.number(), currency: z.literal('eur') }))
    .optional(),
  required_documents: z
    .array(z.strictObject({ id, document: text }))
    .min(1)
    .optional(),
  attributes,
}
export const hsdsServiceFull = hsdsServiceInList.extend({
  ...lists,
  service_at_locations: z.array(place).min(1).optional(),
})
export const hsdsServiceMinimal = z.strictObject({ id, modified_date: z.iso.datetime() })
export const hsdsPlaceInList = basicPlace.extend({
  location: basicLocation,
  service: hsdsServiceInList,
})
export const hsdsPlaceFull = place.extend({ service: hsdsServiceInList.extend(lists) })
export const hsdsOrganisationInList = organisation
const serviceInOrganisation = z.strictObject({
  id,
  name: text,
  status: z.enum(['active', 'temporarily closed']),
})
export const hsdsOrganisationFull = organisation.extend({
  locations: z.array(location).min(1).optional(),
  programs: z.array(program).min(1).optional(),
  services: z.array(z.union([serviceInOrganisation, hsdsServiceFull])).min(1),
})

/** A page of a list, as the API specification of HSDS has it. */
export const hsdsPage = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  })
