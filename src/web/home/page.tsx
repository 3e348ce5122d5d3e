import { listLifeSituations } from '../../contexts/offers/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { LinkButton } from '../frame/controls.tsx'
import { page } from '../frame/page.ts'
import { aboutCity } from '../help/city.ts'
import { phasesPath } from '../help/explore/lifePhasePages.tsx'
import { waysTexts } from '../help/explore/waysTexts.ts'
import { resultTextSets, searchScripts } from '../help/results.tsx'
import { SearchForm } from '../help/SearchForm.tsx'
import { Situations } from '../help/Situations.tsx'
import { helpTexts } from '../help/texts.ts'
import { homeTexts } from './texts.ts'

/** '/': one question, one field and the place, the life situations, help now; then, smaller, the city. */
export const homePage = page({
  method: 'get',
  path: '/',
  texts: [homeTexts, waysTexts, ...resultTextSets],
  async answer({ locale, link, door }) {
    const t = textsFor(homeTexts, locale)
    const help = textsFor(helpTexts, locale)
    const ways = textsFor(waysTexts, locale)
    const { name: cityName } = await aboutCity(door)
    const outcome = await execute(listLifeSituations, door, { locale })
    const form = { ...help, whatFor: t.whatFor }
    return {
      kind: 'page',
      title: t.title(cityName),
      description: t.description(cityName),
      keepFor: 3600,
      scripts: searchScripts,
      body: (
        <>
          <section class="home-question" aria-labelledby="frage-titel">
            <h1 id="frage-titel">{t.question}</h1>
            <SearchForm t={form} locale={locale} action={link('/hilfe')} />
          </section>
          <section class="section" aria-labelledby="lagen">
            <h2 id="lagen">{t.situations}</h2>
            {outcome.ok && <Situations situations={outcome.value.situations} link={link} />}
            <ul class="plain-actions">
              <li>
                <a href={link('/hilfe')}>{t.allTypes}</a>
              </li>
              <li>
                <a href={link(phasesPath)}>{ways.phases}</a>
              </li>
            </ul>
          </section>
          <aside class="now-bar" aria-label={t.nowLink}>
            <p>{t.now}</p>
            <a class="help-now" href={link('/jetzt-hilfe')}>
              {t.nowLink}
            </a>
          </aside>
          <section class="section home-city" aria-labelledby="stadt">
            <h2 id="stadt">{t.city}</h2>
            <p>{t.cityText(cityName)}</p>
            <p>
              <LinkButton href={link('/stadt')}>{t.cityLink(cityName)}</LinkButton>
            </p>
          </section>
          <section class="section home-city" aria-labelledby="versprochen">
            <h2 id="versprochen">{t.promises}</h2>
            <p>{t.promisesText(cityName)}</p>
            <p>
              <LinkButton href={link('/versprochen')}>{t.promisesLink}</LinkButton>
            </p>
          </section>
        </>
      ),
    }
  },
})
