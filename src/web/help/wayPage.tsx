import { isDiscreet, showWay } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { figureTexts } from '../figures/texts.ts'
import { PhoneLink } from '../frame/controls.tsx'
import { type PageRequest, page } from '../frame/page.ts'
import { offerAddress, offerIdOf, wayAddress } from './addresses.ts'
import { language } from './OfferCard.tsx'
import { isTravellerName, travellersOf } from './query.ts'
import { resultTexts } from './resultTexts.ts'
import { helpTexts } from './texts.ts'
import { WayForm } from './WayForm.tsx'
import { drawWay, WaySketch, type WaySketchDrawing } from './WaySketch.tsx'
import { type TravellerName, travellerNames, type WayTexts, wayTexts } from './wayTexts.ts'
import {
  legTime,
  obstacleWords,
  type TurnNote,
  turnSentence,
  type WayNote,
  wayLength,
} from './wayWords.ts'

/**
 * '/hilfe/angebot/{id}/weg?von=Hauptstraße 12': the way from a place to an offer. There is none to what has no
 * public place. Kept by nobody, for its address says where somebody is.
 */
export const wayPage = page({
  method: 'get',
  path: '/hilfe/angebot/:id/weg',
  texts: [wayTexts, helpTexts, resultTexts, figureTexts],
  async answer(request) {
    const { locale, door, params, query } = request
    const id = offerIdOf(params.id ?? '')
    const from = query.get('von')?.trim().slice(0, 200) ?? ''
    const asked = query.get('weg') ?? undefined
    const traveller = isTravellerName(asked) ? asked : 'fuss'
    const outcome = await execute(showWay, door, {
      id,
      ...(from ? { place: from } : {}),
      traveller: travellersOf[traveller],
      locale,
    })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'offer' } }
    const shown = outcome.value
    const { offer, way } = shown
    const w = textsFor(wayTexts, locale)
    const sketch = way ? await drawWay(door, way.line) : undefined
    return {
      kind: 'page',
      title: w.title(offer.name),
      discreet: isDiscreet(offer.types),
      styles: ['weg.css'],
      scripts: ['nearMe.js'],
      crumbs: [
        { title: textsFor(helpTexts, locale).findHelp, path: '/hilfe' },
        { title: offer.name, path: offerAddress(offer) },
      ],
      body: <Way {...{ shown, from, traveller, w, sketch, request }} />,
    }
  },
})

interface WayProps {
  shown: OutputOf<typeof showWay>
  /** As it was typed. */
  from: string
  traveller: TravellerName
  w: WayTexts
  sketch: WaySketchDrawing | undefined
  request: PageRequest
}

function Way(props: WayProps) {
  const { shown, from, traveller, w, request } = props
  const { offer, from: start, way, placeUnknown } = shown
  const { locale, link } = request
  return (
    <div class="way-page">
      <h1>{w.title(offer.name)}</h1>
      <p>
        <bdi>{goalOf(shown)}</bdi>
        {start && (
          <>
            <br />
            {w.fromTo(start.name ?? '')}
          </>
        )}
      </p>
      {placeUnknown && <p class="note">{w.placeUnknown(from)}</p>}
      {start && <Travellers {...props} />}
      {way && <Found {...props} way={way} />}
      {start && !way && (
        <div class="note">
          <p>{w.none}</p>
          <p>
            {w.noneHint} {offer.phone && <PhoneLink number={offer.phone} class="phone" />}
          </p>
        </div>
      )}
      <WayForm
        action={link(wayAddress(offer))}
        from={from}
        traveller={traveller}
        w={w}
        locale={locale}
      />
      <p class="no-print">
        <a href={link(offerAddress(offer))}>{w.back}</a>
      </p>
    </div>
  )
}

function goalOf({ offer: { place } }: WayProps['shown']): string {
  const town = [place.postalCode, place.town].filter(Boolean).join(' ')
  return [place.name, place.street, town].filter(Boolean).join(', ')
}

function Travellers({ shown: { offer }, from, traveller, w, request }: WayProps) {
  return (
    <ul class="chips no-print" aria-label={w.travel}>
      {travellerNames.map((name) => (
        <li>
          <a
            class={`chip${name === traveller ? ' chip--on' : ''}`}
            href={request.link(wayAddress(offer, { from, traveller: name }))}
            rel="nofollow"
            aria-current={name === traveller ? 'true' : undefined}
          >
            {w.travellers[name]}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Found(props: WayProps & { way: WayNote }) {
  const { shown, way, traveller, w, sketch, request } = props
  const { locale } = request
  const obstacles = obstacleWords(way.obstacles, traveller, w, locale)
  return (
    <>
      <p class="way__time">
        {legTime(way, traveller, w, locale)} · <bdi>{wayLength(way.metres, locale)}</bdi>
      </p>
      {way.best !== way.worst && (
        <p class="measure">
          {w.twoTimes} {way.worst !== null && w.safeWay}
        </p>
      )}
      <h2>{w.inTheWay}</h2>
      {obstacles.length > 0 ? (
        <ul>
          {obstacles.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      ) : (
        <p>{w.nothingInTheWay}</p>
      )}
      <h2>{w.turnsTitle}</h2>
      <ol class="way__turns">
        {way.turns.map((turn) => (
          <li>
            <Turn turn={turn} {...props} />
          </li>
        ))}
      </ol>
      <p class="meta">{w.computed}</p>
      {sketch && (
        <WaySketch
          drawing={sketch}
          from={shown.from?.name ?? ''}
          to={shown.offer.place.street ?? shown.offer.name}
          w={w}
          locale={locale}
        />
      )}
    </>
  )
}

function Turn({ turn, traveller, w, request: { locale } }: WayProps & { turn: TurnNote }) {
  const { before, name, after } = turnSentence(turn, w, locale)
  const here = obstacleWords(turn.obstacles, traveller, w, locale)
  return (
    <>
      {before}
      {name && <bdi {...language('de', locale)}>{name}</bdi>}
      {after}
      {here.length > 0 && (
        <span class="meta">
          {w.inTheWay}: {here.join(locale === 'ar' ? '، ' : ', ')}
        </span>
      )}
    </>
  )
}
