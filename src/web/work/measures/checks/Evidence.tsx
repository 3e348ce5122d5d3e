import { checkEvidence } from '../../../../contexts/measures/index.ts'
import { type Door, execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { formatDate, formatNumber } from '../../../../platform/texts/index.ts'
import { texts as t } from './texts.ts'

export type Known = OutputOf<typeof checkEvidence>

export async function evidenceFor(
  door: Door,
  areas: readonly { level: string; id: string }[],
): Promise<Known | undefined> {
  if (areas.length === 0) return undefined
  const outcome = await execute(checkEvidence, door, { areas: [...areas] })
  return outcome.ok ? outcome.value : undefined
}

type KnownArea = Known['areas'][number]

/** Residents whose whole age band lies within; undefined where the bands do not meet the border. */
function inAges({ ages }: KnownArea, from: number, below: number): number | undefined {
  const bands = ages.filter((band) => band.from >= from && (band.below ?? 200) <= below)
  const meets =
    ages.some((band) => band.from === from) && ages.some((b) => (b.below ?? 200) === below)
  return meets ? bands.reduce((sum, band) => sum + band.count, 0) : undefined
}

export function linesOf(area: KnownArea): string[] {
  if (area.residents === null) return [t.unknownResidents, t.offers(area.offers)]
  const number = (count: number) => formatNumber(count, 'de')
  const young = inAges(area, 0, 18)
  const old = inAges(area, 65, 200)
  return [
    t.residents(number(area.residents), formatDate(area.residentsOn ?? '', 'de')),
    ...(young === undefined ? [] : [t.young(number(young))]),
    ...(old === undefined ? [] : [t.old(number(old))]),
    t.offers(area.offers),
  ]
}

/** What the city knows of the areas, beside the questions. */
export function Evidence(props: { known: Known | undefined; link: (path: string) => string }) {
  const { known, link } = props
  return (
    <section class="check-evidence" aria-labelledby="wissen">
      <h2 id="wissen">{t.evidence}</h2>
      {!known || known.areas.length === 0 ? (
        <p>{t.noAreas}</p>
      ) : (
        <>
          {known.areas.map((area) => (
            <>
              <h3>
                <a href={link(`/stadt/${area.level}/${area.slug}`)}>{area.name}</a>
              </h3>
              <ul>
                {linesOf(area).map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </>
          ))}
          <Names
            title={t.offerTypes}
            names={known.offerTypes.map((o) => `${o.name} (${o.offers})`)}
          />
          <Names title={t.measures} names={known.measures.map(({ title }) => title)} />
          <Names title={t.promises} names={known.promises.map(({ title }) => title)} />
        </>
      )}
    </section>
  )
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      {names.length === 0 ? (
        <p class="meta">{t.none}</p>
      ) : (
        <ul>
          {names.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
      )}
    </>
  )
}
