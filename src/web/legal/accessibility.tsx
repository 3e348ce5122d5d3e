import { type Locale, textsFor } from '../../platform/texts/index.ts'
import { legalPage } from './legalPage.tsx'
import { ContactLines, EnforcementLines } from './Offices.tsx'
import type { TextFacts } from './section.ts'
import { accessibilityTexts } from './texts/accessibility.ts'
import { aroundTexts } from './texts/around.ts'

/**
 * The statement that the law asks for. A way to report a barrier and a body that helps further belong
 * to it, so they follow a city’s own text that leaves them out.
 */
export const accessibilityPage = legalPage({
  path: '/barrierefreiheit',
  page: 'accessibility',
  texts: accessibilityTexts,
  required: WaysToComplain,
})

function WaysToComplain(props: { facts: TextFacts; text: string; locale: Locale }) {
  const { facts, text, locale } = props
  const t = textsFor(aroundTexts, locale)
  const further = facts.arbitration ?? facts.land?.enforcement
  const saysContact = says(text, facts.contact?.email, facts.contact?.phone)
  const saysFurther = says(text, further?.url, facts.arbitration?.email, facts.arbitration?.phone)
  if ((!facts.contact || saysContact) && (!further || saysFurther)) return null
  return (
    <>
      {facts.contact && !saysContact && (
        <>
          <h2>{t.report}</h2>
          <ContactLines contact={facts.contact} t={t} />
        </>
      )}
      {further && !saysFurther && (
        <>
          <h2>{t.further}</h2>
          <EnforcementLines facts={facts} t={t} />
        </>
      )}
    </>
  )
}

const says = (text: string, ...facts: (string | undefined)[]) =>
  facts.some((fact) => fact !== undefined && text.includes(fact))
