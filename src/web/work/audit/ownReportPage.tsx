import { myAccessReport } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { staffPage } from '../../frame/page.ts'
import { account } from '../account/addresses.ts'
import { accountTexts } from '../account/texts.ts'
import { ownReportPath } from './query.ts'
import { Report } from './Report.tsx'
import { reportTexts } from './texts.ts'

/** Who looked at one's own data: for everybody who is signed in. */
export const ownReportPage = staffPage({
  method: 'get',
  path: ownReportPath,
  async answer({ door, locale, link }) {
    const outcome = await execute(myAccessReport, door, {})
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    const t = textsFor(reportTexts, locale)
    return {
      kind: 'page',
      title: t.ownTitle,
      crumbs: [{ title: textsFor(accountTexts, locale).title, path: account }],
      body: (
        <div class="work">
          <h1>{t.ownTitle}</h1>
          <p>{t.ownLede}</p>
          <Report report={outcome.value} locale={locale} t={t} now={door.now()} />
          <p class="no-print">
            <a href={link(account)}>{t.back}</a>
          </p>
        </div>
      ),
    }
  },
})
