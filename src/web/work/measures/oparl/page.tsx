import {
  type CouncilPaper,
  listCouncilPapers,
  showKeptMeeting,
} from '../../../../contexts/measures/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { TextField } from '../../../frame/controls.tsx'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { FilterForm, Pager, pageNumber } from '../../parts/list.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { moment, shortDay } from '../../parts/when.ts'
import { listPath, meetingPath } from '../bodies/paths.ts'
import { texts as bodyTexts } from '../bodies/texts.ts'
import { councilPapersPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** Papers of the council information system: all, found by words, or those of one meeting. */
export const councilPaperPage = staffPage({
  method: 'get',
  path: councilPapersPath,
  permission: 'measures:readBodies',
  async answer({ door, query, link }) {
    const search = query.get('suche')?.trim().slice(0, 200) ?? ''
    const meeting = query.get('sitzung') || undefined
    const of = meeting === undefined ? undefined : await execute(showKeptMeeting, door, { meeting })
    if (of && !of.ok) return failureOf(of.failure)
    const asked = {
      ...(search && { search }),
      ...(meeting && { meeting }),
      page: pageNumber(query),
    }
    const outcome = await execute(listCouncilPapers, door, asked)
    if (!outcome.ok) return failureOf(outcome.failure)
    const { papers, total, page, pages } = outcome.value
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      crumbs: [{ title: bodyTexts.title, path: listPath }],
      body: (
        <div class="work">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          {of && <p>{t.of(of.value.record.title)}</p>}
          <FilterForm
            label={t.search}
            open
            {...(search || meeting ? { reset: link(councilPapersPath) } : {})}
          >
            <TextField name="suche" type="search" label={t.words} value={search} />
            {meeting !== undefined && <input type="hidden" name="sitzung" value={meeting} />}
          </FilterForm>
          <WorkTable
            caption={t.caption(total)}
            columns={Object.values(t.columns).map((title) => ({ title }))}
            rows={papers.map((paper) => rowOf(paper, link))}
            empty={search ? t.notFound : t.empty}
          />
          <Pager path={link(councilPapersPath)} query={query} page={page} pages={pages} />
        </div>
      ),
    }
  },
})

const rowOf = (paper: CouncilPaper, link: (path: string) => string) => [
  paper.web ? <a href={paper.web}>{paper.name}</a> : paper.name,
  paper.reference ?? t.none,
  paper.on ? shortDay(paper.on) : t.none,
  paper.file ? <a href={paper.file.url}>{paper.file.name}</a> : t.none,
  paper.meetings.length === 0 ? (
    t.none
  ) : (
    <ul class="plain-list">
      {paper.meetings.map(({ id, title, startsAt }) => (
        <li>
          <a href={link(meetingPath(id))}>{title}</a>
          {startsAt && `, ${moment(startsAt)}`}
        </li>
      ))}
    </ul>
  ),
]
