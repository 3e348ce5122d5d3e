import { standingOf } from '../../domain/overdue.ts'
import { recommendationState } from '../../domain/recommendationState.ts'
import type { LivePaper, LiveRecommendation } from '../../snapshot/load.ts'
import type { Consultations } from './consultations.ts'
import { idsOf, type Making, object, web } from './making.ts'
import type { OparlObject } from './shapes.ts'
import { paperTypes, recommendationTypes } from './words.ts'

export function paperOf(
  making: Making,
  paper: LivePaper,
  consultations: Consultations,
): OparlObject {
  const id = idsOf(making.origin)
  const { record } = paper
  const own = id.paper('papier', paper.id)
  return object(making, 'Paper', own, paper, {
    body: id.body,
    name: record.title,
    reference: record.source?.label,
    date: record.adoptedOn ?? record.source?.on,
    paperType: paperTypes[record.kind],
    relatedPaper: record.replaces === undefined ? undefined : [id.paper('papier', record.replaces)],
    mainFile: fileOf(making, 'papier', paper),
    consultation: consultations.ofPaper.get(own),
    web: web(making.origin).paper(paper.id),
    'nahbei:kind': record.kind,
    'nahbei:author': record.author,
    'nahbei:authorName': record.authorName,
    'nahbei:summary': record.summary,
    'nahbei:promises': making.live.commitmentsOf(paper.id).length,
  })
}

/** A recommendation with what became of it; the day alone makes one that waits overdue, which changes no date. */
export function recommendationOf(
  making: Making,
  one: LiveRecommendation,
  consultations: Consultations,
): OparlObject {
  const id = idsOf(making.origin)
  const { live, origin, today } = making
  const { record } = one
  const own = id.paper('empfehlung', one.id)
  const into = live.recommendations.get(one.flowsInto ?? '')
  const from = live.plain.recommendations.filter(
    ({ flowsInto, body }) => flowsInto === one.id && live.bodies.has(body),
  )
  const measures = one.measures.flatMap((key) => live.measures.get(key) ?? [])
  const said = [
    one.updatedAt,
    ...one.answers.map(({ at }) => at),
    ...measures.flatMap(({ updates }) => updates.map(({ at }) => at)),
  ].sort()
  const when = { createdAt: one.createdAt, updatedAt: said.at(-1) ?? one.updatedAt }
  return object(making, 'Paper', own, when, {
    body: id.body,
    name: record.title,
    reference: record.number,
    date: record.on,
    paperType: recommendationTypes[record.kind],
    originatorOrganization: [id.organization(one.body)],
    superordinatedPaper:
      into && live.bodies.has(into.body) ? [id.paper('empfehlung', into.id)] : undefined,
    subordinatedPaper:
      from.length > 0 ? from.map((each) => id.paper('empfehlung', each.id)) : undefined,
    mainFile: fileOf(making, 'empfehlung', one),
    consultation: consultations.ofPaper.get(own),
    web: web(origin).recommendation(one.id),
    'nahbei:kind': record.kind,
    'nahbei:text': record.text,
    'nahbei:field': record.field,
    'nahbei:state': recommendationState(record, one.answers, today),
    'nahbei:addressee': record.addressee,
    'nahbei:answerDue': record.answerDue,
    'nahbei:reportChapter': record.reportChapter,
    'nahbei:answers': one.answers.map(({ on, record: { stance, words, office } }) => ({
      on,
      stance,
      words,
      ...(office !== undefined && { office }),
    })),
    'nahbei:measures': measures.map(({ id: key, record: measure, updates }) => ({
      title: measure.title,
      status: standingOf(measure, updates, today).status ?? null,
      web: web(origin).measure(key),
    })),
  })
}

/** The page with the words of a paper: what the standard calls its file. */
export function fileOf(
  making: Making,
  kind: 'papier' | 'empfehlung',
  of: LivePaper | LiveRecommendation,
): OparlObject {
  const id = idsOf(making.origin)
  const { createdAt, updatedAt } = of
  const pages = web(making.origin)
  const page = kind === 'papier' ? pages.paper(of.id) : pages.recommendation(of.id)
  return object(
    making,
    'File',
    id.file(kind, of.id),
    { createdAt, updatedAt },
    {
      name: of.record.title,
      mimeType: 'text/html',
      accessUrl: page,
      paper: [id.paper(kind, of.id)],
      web: page,
    },
  )
}
