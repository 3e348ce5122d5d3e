import { listLifePhases } from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { type PageRequest, page } from '../../frame/page.ts'
import { Contact } from '../Contact.tsx'
import { aboutCity } from '../city.ts'
import { helpTexts } from '../texts.ts'
import { exploreTexts } from './texts.ts'

export const phasesPath = '/hilfe/lebensphasen'

async function readPhases({ door, locale }: PageRequest) {
  const outcome = await execute(listLifePhases, door, { locale })
  if (!outcome.ok) throw new Error('phases of life cannot be refused')
  return outcome.value.phases
}
type Phase = OutputOf<typeof listLifePhases>['phases'][number]

/** '/hilfe/lebensphasen': from birth to farewell. */
export const lifePhasesPage = page({
  method: 'get',
  path: phasesPath,
  texts: [exploreTexts],
  async answer(request) {
    const t = textsFor(exploreTexts, request.locale)
    const phases = await readPhases(request)
    return {
      kind: 'page',
      title: t.phasesTitle,
      crumbs: [{ title: t.findHelp, path: '/hilfe' }],
      keepFor: 600,
      body: (
        <>
          <h1>{t.phasesTitle}</h1>
          <p class="lede">{t.phasesLede}</p>
          <ol class="type-cards">
            {phases.map((phase) => (
              <li class="card">
                <h2 class="card__title">
                  <a href={request.link(`${phasesPath}/${phase.id}`)}>{phase.name}</a>
                </h2>
                <p>{phase.explanation}</p>
                <p class="meta">{t.offers(phase.offers)}</p>
              </li>
            ))}
          </ol>
        </>
      ),
    }
  },
})

/** '/hilfe/lebensphasen/geburt': the kinds of help of one phase. */
export const lifePhasePage = page({
  method: 'get',
  path: `${phasesPath}/:id`,
  texts: [exploreTexts, helpTexts],
  async answer(request) {
    const { locale, link, door, params } = request
    const t = textsFor(exploreTexts, locale)
    const phase = (await readPhases(request)).find(({ id }) => id === params.id)
    if (!phase) return { kind: 'failure', failure: { kind: 'notFound', what: 'phase' } }
    const { contact } = await aboutCity(door)
    return {
      kind: 'page',
      title: phase.name,
      description: phase.explanation,
      crumbs: [
        { title: t.findHelp, path: '/hilfe' },
        { title: t.phasesTitle, path: phasesPath },
      ],
      keepFor: 600,
      body: (
        <>
          <h1>{phase.name}</h1>
          <p class="lede">{phase.explanation}</p>
          <Kinds phase={phase} request={request} />
          {phase.types.some(({ offers }) => offers === 0) && (
            <section class="section measure" aria-labelledby="fehlt">
              <h2 id="fehlt">{t.noneHere}</h2>
              <ul>
                {phase.types
                  .filter(({ offers }) => offers === 0)
                  .map(({ name }) => (
                    <li>{name}</li>
                  ))}
              </ul>
              <p>{t.noneHereMeans}</p>
              <Contact contact={contact} locale={locale} />
            </section>
          )}
          <p>
            <a href={link(phasesPath)}>{t.allPhases}</a>
          </p>
        </>
      ),
    }
  },
})

function Kinds({ phase, request: { link, locale } }: { phase: Phase; request: PageRequest }) {
  const t = textsFor(exploreTexts, locale)
  return (
    <ul class="type-cards">
      {phase.types
        .filter(({ offers }) => offers > 0)
        .map(({ id, name, explanation, offers }) => (
          <li class="card">
            <h2 class="card__title">
              <a href={link(`/hilfe/art/${id}`)}>{name}</a>
            </h2>
            <p>{explanation}</p>
            <p class="meta">{t.offers(offers)}</p>
          </li>
        ))}
    </ul>
  )
}
