import { shownAddress } from './markdown/shownAddress.ts'
import type { TextFacts, Words } from './section.ts'
import type { AroundTexts } from './texts/around.ts'

type Contact = NonNullable<Words['contact']>

interface OfficeLines {
  name: string
  street?: string
  postalCode?: string
  place?: string
  phone?: string
  email?: string
  url?: string
}

/** Who runs this for the city. */
export function ContactLines({ contact, t }: { contact: Contact; t: AroundTexts }) {
  return <Lines office={{ ...contact, name: contact.office, url: contact.website }} t={t} />
}

/** Who helps when the city does not: what the pack says, or else the body of the Land. */
export function EnforcementLines({ facts, t }: { facts: TextFacts; t: AroundTexts }) {
  const office = facts.arbitration ?? facts.land?.enforcement
  return office ? <Lines office={office} t={t} /> : null
}

export function AuthorityLines({ facts, t }: { facts: TextFacts; t: AroundTexts }) {
  return facts.land ? <Lines office={facts.land.authority} t={t} /> : null
}

function Lines({ office, t }: { office: OfficeLines; t: AroundTexts }) {
  const { name, street, phone, email, url } = office
  const town = [office.postalCode, office.place].filter(Boolean).join(' ')
  const web = url && shownAddress(url, () => '')
  return (
    <p>
      <strong lang="de">{name}</strong>
      {street && (
        <>
          <br />
          {street}
        </>
      )}
      {town && (
        <>
          <br />
          {town}
        </>
      )}
      {phone && (
        <>
          <br />
          {t.phone}:{' '}
          <a class="rtl-keep" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {phone}
          </a>
        </>
      )}
      {email && (
        <>
          <br />
          {t.email}: <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {web && (
        <>
          <br />
          {t.website}: <a href={web}>{web.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</a>
        </>
      )}
    </p>
  )
}
