import type { Child } from 'hono/jsx'
import type { accessReport, Entry } from '../../../contexts/people/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import type { Locale } from '../../../platform/texts/index.ts'
import { day, moment } from '../account/when.ts'
import { type Column, WorkTable } from '../parts/WorkTable.tsx'
import { isFruitless, phraseOf } from './phrases.ts'
import type { ReportTexts } from './texts.ts'

export type AccessReport = OutputOf<typeof accessReport>
interface Part {
  report: AccessReport
  locale: Locale
  t: ReportTexts
}

/** What a person is told about accesses to their data: on the screen, and on paper. */
export function Report(props: Part & { now: Date; withNames?: boolean }) {
  const { report, locale, t, now } = props
  const columns = (...titles: string[]): Column[] => titles.map((title) => ({ title }))
  const withWhy = report.entries.some(({ words }) => words)
  return (
    <>
      <p>{t.madeAt(moment(now.toISOString(), locale))}</p>
      <AccountFacts {...props} />
      <section aria-labelledby="eintraege">
        <h2 id="eintraege">{t.entries}</h2>
        {report.cut && <p>{t.cut(report.entries.length)}</p>}
        <WorkTable
          caption={t.count(report.entries.length)}
          columns={columns(t.when, t.who, t.what, ...(withWhy ? [t.why] : []))}
          rows={report.entries.map((entry) => [
            moment(entry.at, locale),
            <Who {...props} entry={entry} />,
            whatText(entry, props),
            ...(withWhy ? [entry.words ?? ''] : []),
          ])}
          empty={t.none}
        />
      </section>
      <section aria-labelledby="anmeldungen">
        <h2 id="anmeldungen">{t.signIns}</h2>
        <p>{t.signInsHint}</p>
        <WorkTable
          caption={t.count(report.signIns.length)}
          columns={columns(t.when, t.device, t.method, t.until)}
          rows={report.signIns.map((one): Child[] => [
            moment(one.at, locale),
            one.device,
            t.methods[one.method],
            one.endedAt ? moment(one.endedAt, locale) : t.still,
          ])}
          empty={t.none}
        />
      </section>
      {!props.withNames && <p class="meta">{t.noNames}</p>}
      <p class="meta">{t.lists}</p>
      <p class="meta">{t.questions}</p>
    </>
  )
}

function AccountFacts({ report: { account }, locale, t }: Part) {
  return (
    <section aria-labelledby="konto">
      <h2 id="konto">{t.account}</h2>
      <dl class="facts">
        <dt>{t.name}</dt>
        <dd>{account.name}</dd>
        <dt>{t.mail}</dt>
        <dd>{account.mail}</dd>
        <dt>{t.since}</dt>
        <dd>{day(account.since, locale)}</dd>
        {account.leftAt && (
          <>
            <dt>{t.left}</dt>
            <dd>{day(account.leftAt, locale)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Who({ entry, report, t }: Part & { entry: Entry }) {
  const { who, organisation } = entry
  if (who.kind === 'public') return t.nobody
  if (who.kind === 'operator') return t.operator
  return (
    <>
      {who.id === report.account.id ? t.self : (who.name ?? t.somebody)}
      {organisation && <span class="meta">{t.forWhom(organisation.name ?? organisation.id)}</span>}
    </>
  )
}

function whatText({ operation, outcome, detail }: Entry, { locale, t }: Part): string {
  const phrase = phraseOf(operation, locale)
  if (outcome === 'refused') return `${phrase}: ${t.refused}`
  return isFruitless(detail) ? `${phrase}: ${t.fruitless}` : phrase
}
