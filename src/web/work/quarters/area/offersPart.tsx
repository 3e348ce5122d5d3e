import {
  listAreaOffers,
  type OfferField,
  offerFields,
  showCoverage,
} from '../../../../contexts/offers/index.ts'
import { done, execute, type Outcome } from '../../../../platform/operation/index.ts'
import { textsFor } from '../../../../platform/texts/index.ts'
import { coveragePath } from '../../../help/explore/coveragePage.tsx'
import { exploreTexts } from '../../../help/explore/texts.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { texts as t } from '../texts.ts'
import { say } from '../words.ts'
import type { Part, Place } from './part.tsx'

interface Kind {
  id: string
  name: string
  field: OfferField
  here: number
  gap: boolean
  /** In the whole city. */
  all: number
}

/** What is recorded here by kind of help, and what others have and this area has not: gaps first. */
export async function offersPart(place: Place): Promise<Outcome<Part>> {
  const { door, link, shown } = place
  const { level, slug, name } = shown.area
  const offers = await execute(listAreaOffers, door, { level, area: slug, perType: 0 })
  if (!offers.ok) return offers
  const kinds: Kind[] = []
  for (const field of offerFields) {
    const table = await execute(showCoverage, door, { by: 'area', field, level })
    if (!table.ok) return table
    const at = table.value.columns.findIndex(({ id }) => id === slug)
    for (const row of table.value.rows) {
      const cell = row.cells[at]
      if (cell && (cell.offers > 0 || cell.gap))
        kinds.push({
          id: row.id,
          name: row.name,
          field,
          here: cell.offers,
          gap: cell.gap,
          all: row.offers,
        })
    }
  }
  const gaps = kinds.filter(({ gap }) => gap)
  const here = kinds.filter((kind) => kind.here > 0)
  const { fields } = textsFor(exploreTexts, 'de')
  return done({
    id: 'angebote',
    title: t.offers.title,
    short: `${say(offers.value.total)}, ${t.offers.gapsCaption(gaps.length)}`,
    body: (
      <>
        <WorkTable
          caption={t.offers.gapsCaption(gaps.length)}
          columns={t.offers.gapColumns.map((title) => ({ title }))}
          rows={gaps.map((kind) => [
            <a href={link(`/hilfe/art/${kind.id}`)}>{kind.name}</a>,
            fields[kind.field],
            say(kind.all),
          ])}
          empty={t.offers.noGaps}
        />
        {here.length === 0 ? (
          <p>{t.offers.none}</p>
        ) : (
          <details>
            <summary>{t.offers.all(here.length)}</summary>
            <WorkTable
              caption={t.offers.caption(offers.value.total)}
              columns={t.offers.columns.map((title) => ({ title }))}
              rows={here.map((kind) => [
                <a href={link(`/hilfe/art/${kind.id}?${new URLSearchParams({ ort: name })}`)}>
                  {kind.name}
                </a>,
                fields[kind.field],
                say(kind.here),
                say(kind.all),
              ])}
              empty={t.offers.none}
            />
          </details>
        )}
        <p class="meta">
          {gaps.length > 0 && `${t.offers.gapMeans} `}
          {t.offers.notRecorded}
        </p>
      </>
    ),
    sources: [
      { title: t.offers.source, path: `${coveragePath}?${new URLSearchParams({ ebene: level })}` },
    ],
  })
}
