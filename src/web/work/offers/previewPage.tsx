import { previewOffer, showKeptOffer } from '../../../contexts/offers/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { localeFacts } from '../../../platform/texts/index.ts'
import { LinkButton } from '../../frame/controls.tsx'
import { staffPage } from '../../frame/page.ts'
import { aboutCity } from '../../help/city.ts'
import { OfferView } from '../../help/OfferView.tsx'
import { sketchOf } from '../../help/PlaceSketch.tsx'
import { failureOf } from '../parts/failures.ts'
import { Notice } from '../parts/Notice.tsx'
import { editPath, listPath, offerPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** A draft as everybody would see it, in the languages it is written in; never with a secret place. */
export const previewPage = staffPage({
  method: 'get',
  path: `${offerPath(':id')}/vorschau`,
  permission: 'offers:readOffers',
  async answer(request) {
    const { door, params, query, link } = request
    const id = params.id ?? ''
    const found = await execute(showKeptOffer, door, { offer: id })
    if (!found.ok) return failureOf(found.failure)
    const { name, draft, record: isPublic, secret, mayEdit } = found.value
    const record = (draft?.record ?? isPublic)! // one of both is there
    const locales = Object.keys(record.texts)
    const locale = locales.find((one) => one === query.get('sprache')) ?? 'de'
    const outcome = await execute(previewOffer, door, { record, secret, locale })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { offer } = outcome.value
    const { contact } = await aboutCity(door)
    const sketch = await sketchOf(offer, door)
    const title = t.previewTitle(name)
    return {
      kind: 'page',
      title,
      bodyLocale: 'de',
      crumbs: [
        { title: t.title, path: listPath },
        { title: name, path: offerPath(id) },
      ],
      body: (
        <div class="work">
          <Notice warning>
            <p>{t.previewNote}</p>
            <ul class="work-actions no-print">
              <li>
                <a href={link(offerPath(id))}>{t.back}</a>
              </li>
              {mayEdit && (
                <li>
                  <LinkButton href={link(editPath(id))}>{t.backToForm}</LinkButton>
                </li>
              )}
              {locales.length > 1 &&
                locales.map((one) => (
                  <li>
                    <a
                      href={`?sprache=${one}`}
                      lang={localeFacts(one).tag}
                      aria-current={one === locale ? 'true' : undefined}
                    >
                      {localeFacts(one).name}
                    </a>
                  </li>
                ))}
            </ul>
          </Notice>
          <div
            class="offer-preview"
            lang={localeFacts(locale).tag}
            dir={localeFacts(locale).direction}
          >
            <OfferView
              offer={offer}
              request={{ ...request, locale }}
              contact={contact}
              sketch={sketch}
              preview
            />
          </div>
        </div>
      ),
    }
  },
})
