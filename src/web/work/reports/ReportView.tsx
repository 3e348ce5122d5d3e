import type { Child } from 'hono/jsx'
import type { showReport } from '../../../contexts/offers/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { localeFacts } from '../../../platform/texts/index.ts'
import { ErrorSummary, PhoneLink } from '../../frame/controls.tsx'
import type { StaffRequest } from '../../frame/page.ts'
import { offerAddress } from '../../help/addresses.ts'
import { reportTexts } from '../../help/reportTexts.ts'
import { offerPath } from '../offers/paths.ts'
import { Notice } from '../parts/Notice.tsx'
import { day } from './day.ts'
import { listAddress, listPath } from './query.ts'
import { texts as t } from './texts.ts'

type Report = OutputOf<typeof showReport>
interface ViewProps {
  report: Report
  link: StaffRequest['link']
  faults: { field: string; text: string }[]
  saved: boolean
  /** Whoever reads it may open the offer in the work area, to put right what is wrong. */
  opensOffer: boolean
  /** Both versions, where somebody else answered meanwhile. */
  conflict?: Child
  /** The form to answer, for who may. */
  children: Child
}

export function ReportView(props: ViewProps) {
  const { report, link, faults, saved, opensOffer, conflict, children } = props
  return (
    <div class="work measure">
      <ErrorSummary title={t.errorTitle} errors={faults} />
      {conflict}
      <h1>{t.about(report.offer.name)}</h1>
      {saved && <Saved report={report} link={link} />}
      <p>
        <span class={`tag${report.state === 'new' ? ' tag--calm' : ''}`}>
          {t.states[report.state]}
        </span>
      </p>
      <Facts report={report} link={link} opensOffer={opensOffer} />
      <h2>{t.message}</h2>
      {report.message ? (
        <blockquote class="report-message" lang={languageOf(report.locale)}>
          {report.message}
        </blockquote>
      ) : (
        <p>{t.noMessage}</p>
      )}
      <p class="meta">
        {report.contact
          ? t.goes(day(report.contactGoesAt), day(report.textGoesAt))
          : t.textGoes(day(report.textGoesAt))}
      </p>
      {report.handledAt && <Done report={report} handledAt={report.handledAt} />}
      {!saved && report.state !== 'new' && <Onward report={report} link={link} />}
      {children || <p class="note">{t.readOnly}</p>}
    </div>
  )
}

function Facts({ report, link, opensOffer }: Pick<ViewProps, 'report' | 'link' | 'opensOffer'>) {
  const { offer, contact, locale } = report
  return (
    <dl class="facts">
      <dt>{t.kind}</dt>
      <dd>{reportTexts.de.kinds[report.kind]}</dd>
      <dt>{t.columns.received}</dt>
      <dd>
        <time datetime={report.createdAt}>{day(report.createdAt)}</time>
      </dd>
      <dt>{t.contact}</dt>
      <dd>{contact ? <ContactLink contact={contact} /> : t.noContact}</dd>
      <dt>{t.language}</dt>
      <dd>{localeFacts(locale).name}</dd>
      <dt>{t.offer}</dt>
      <dd>
        {opensOffer && (
          <>
            <a href={link(offerPath(offer.id))}>{t.keptOffer}</a>
            <br />
          </>
        )}
        {offer.shown ? <a href={link(offerAddress(offer))}>{t.openOffer}</a> : t.offerGone}
        <br />
        <a href={link(listAddress({ offer: offer.id, state: 'all' }))}>{t.moreOfOffer}</a>
      </dd>
    </dl>
  )
}

/** What is neither a plain mail address nor a phone number stays text: anybody may have typed it. */
function ContactLink({ contact: { kind, text } }: { contact: NonNullable<Report['contact']> }) {
  if (kind === 'mail') return <a href={`mailto:${text}`}>{text}</a>
  return kind === 'phone' ? <PhoneLink number={text} /> : <span class="report-contact">{text}</span>
}

function Done({ report, handledAt }: { report: Report; handledAt: string }) {
  return (
    <section>
      <h2>{t.done}</h2>
      <p class="report-message">{report.answer ?? t.nothingWritten}</p>
      <p class="meta">{t.handled(report.handledBy, day(handledAt))}</p>
      {report.mailedAt && <p class="meta">{t.mailed(day(report.mailedAt))}</p>}
    </section>
  )
}

function Saved(props: Pick<ViewProps, 'report' | 'link'>) {
  return (
    <Notice>
      <p>{t.saved}</p>
      <Onward {...props} />
    </Notice>
  )
}

function Onward({ report, link }: Pick<ViewProps, 'report' | 'link'>) {
  return (
    <ul class="plain-actions no-print">
      <li>
        {report.next ? (
          <a href={link(`${listPath}/${report.next}`)}>{t.nextReport}</a>
        ) : (
          t.noNextReport
        )}
      </li>
      <li>
        <a href={link(listPath)}>{t.backToList}</a>
      </li>
    </ul>
  )
}

/** The words are a person's own, most likely in the language of the page they stood on. */
const languageOf = (locale: string) =>
  locale === 'de' || locale === 'leicht' ? undefined : localeFacts(locale).tag
