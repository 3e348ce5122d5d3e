import { z } from 'zod'
import {
  accountOf,
  done,
  type Issue,
  invalid,
  notFound,
  notYours,
  operation,
  outdated,
} from '../../../platform/operation/index.ts'
import { mayEditOrganisation } from '../policies.ts'
import {
  type OrganisationDetail,
  type OrganisationFields,
  readOrganisation,
  updateOrganisation,
} from './store.ts'

const oneLine = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^\P{Cc}*$/u)

const input = z.object({
  organisation: z.string().min(1).max(100),
  version: z.int().min(1).describe('Die Fassung, die geändert wird'),
  name: oneLine(200).min(1),
  website: oneLine(500).describe('https://…; leer für keine'),
  phone: oneLine(60),
  mail: oneLine(200),
  about: z.string().max(2000).describe('Ein paar Sätze für andere Fachleute'),
})

export const saveOrganisation = operation({
  name: 'people.saveOrganisation',
  effect: 'write',
  permission: 'people:editOrganisations',
  summary:
    'Changes an organisation; a conflict with the kept version where somebody else changed it since.',
  publishes: true,
  input,
  output: z.object({ version: z.int() }),
  async run(call, { organisation: id, version, ...typed }) {
    const { tx, actor, now } = call
    call.about(id)
    const kept = await readOrganisation(tx, id)
    if (!kept) return notFound('organisation')
    if (!mayEditOrganisation.allows(actor, { id })) return notYours('organisation')
    const fields = fieldsOf(typed)
    // Before anything else: whoever works on an old version is to see the new one first.
    if (kept.version !== version) return outdated(currentState(kept))
    const wrong = issuesOf(fields, kept)
    if (wrong.length > 0) return invalid(...wrong)
    const changedBy = accountOf(actor)
    const saved = await updateOrganisation(tx, { id, version }, { ...fields, changedBy, now })
    if (saved !== undefined) {
      call.about(id, { version: saved })
      return done({ version: saved })
    }
    // Somebody was faster between our look and our write.
    const newest = await readOrganisation(tx, id)
    return newest ? outdated(currentState(newest)) : notFound('organisation')
  },
})

type Typed = Omit<z.output<typeof input>, 'organisation' | 'version'>

const fieldsOf = ({ name, website, phone, mail, about }: Typed): OrganisationFields => ({
  name: name.trim(),
  website: website.trim() || null,
  phone: phone.trim() || null,
  mail: mail.trim() || null,
  about: about.replace(/\r\n/g, '\n').trim() || null,
})

function issuesOf(fields: OrganisationFields, kept: OrganisationDetail): Issue[] {
  const issues: Issue[] = []
  if (fields.name === '') issues.push({ field: 'name', problem: 'required' })
  else if (kept.name_from_source && fields.name !== kept.name)
    issues.push({ field: 'name', problem: 'Der Name wird in der Datenquelle gepflegt.' })
  if (fields.website !== null && !isWebAddress(fields.website))
    issues.push({
      field: 'website',
      problem: 'Schreiben Sie die ganze Adresse, wie https://www.beispiel.de.',
    })
  if (fields.mail !== null && !z.email().safeParse(fields.mail).success)
    issues.push({
      field: 'mail',
      problem: 'Schreiben Sie eine E-Mail-Adresse wie info@beispiel.de.',
    })
  if (fields.phone !== null && !/^[\d\s()/+-]{3,}$/.test(fields.phone))
    issues.push({
      field: 'phone',
      problem: 'Schreiben Sie nur die Nummer, wie 0123 456789.',
    })
  return issues
}

const isWebAddress = (text: string) => /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text)

function currentState(kept: OrganisationDetail) {
  const { name, website, phone, mail, about } = kept
  return {
    version: kept.version,
    fields: {
      name,
      website: website ?? '',
      phone: phone ?? '',
      mail: mail ?? '',
      about: about ?? '',
    },
    ...(kept.changed_by ? { changedBy: kept.changed_by } : {}),
    ...(kept.changed_at ? { changedAt: kept.changed_at.toISOString() } : {}),
  }
}
