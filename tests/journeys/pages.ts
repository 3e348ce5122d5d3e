import { listIndicators, listIndices, showIndex } from '../../src/contexts/atlas/index.ts'
import { listAreas, showCity } from '../../src/contexts/city/index.ts'
import {
  listPromises,
  listPublicBodies,
  listPublicChecks,
  listPublicPackages,
  showMeasure,
  showPaper,
  showPromise,
  showPublicBody,
  showPublicMeeting,
  showRecommendation,
} from '../../src/contexts/measures/index.ts'
import { findOffers, listLifeSituations, listOfferTypes } from '../../src/contexts/offers/index.ts'
import { ask } from './api.ts'

/** What a page is made of that asks for checks of its own. */
export const parts = ['form', 'map', 'figure', 'table', 'video', 'phone'] as const
export type Part = (typeof parts)[number]

/** One page of each type. Its address is taken from what the product says there is. */
export interface PublicPage {
  type: string
  /** German address; the other languages have a prefix. */
  path: string
  parts: Part[]
  /** Speaks of the interface, in the interface’s words. */
  technical?: boolean
}

/** Every type of public page, with an example of each from the running city. */
export async function publicPages(): Promise<PublicPage[]> {
  return [
    ...(await helpPages()),
    ...(await cityPages()),
    ...(await promisePages()),
    ...(await bodyPages()),
    ...(await agreedPages()),
    ...footPages,
  ]
}

async function helpPages(): Promise<PublicPage[]> {
  const { situations } = await ask(listLifeSituations, {})
  const { types } = await ask(listOfferTypes, {})
  const { areas } = await ask(listAreas, {})
  const { offers } = await ask(findOffers, { question: 'schulden' })
  const hidden = await protectedOffer()
  const situation = most(situations)
  const type = most(types)
  const offer = `/hilfe/angebot/${offers[0]?.id}`
  const near = new URLSearchParams({ frage: 'Schulden', ort: areas.at(-1)?.name ?? '' })
  const from = new URLSearchParams({ von: areas.at(-1)?.name ?? '' })
  return [
    { type: 'home', path: '/', parts: ['form'] },
    { type: 'search', path: '/hilfe', parts: ['form'] },
    { type: 'results', path: `/hilfe?${near}`, parts: ['form', 'figure', 'phone'] },
    { type: 'no results', path: '/hilfe?frage=xyzzyqwert', parts: ['form', 'figure', 'phone'] },
    { type: 'life situation', path: `/hilfe/thema/${situation.id}`, parts: ['form'] },
    { type: 'kind of help', path: `/hilfe/art/${type.id}`, parts: ['form', 'figure', 'phone'] },
    { type: 'offer', path: offer, parts: ['form', 'figure', 'table', 'phone'] },
    { type: 'way to an offer', path: `${offer}/weg?${from}`, parts: ['form', 'figure'] },
    { type: 'protected offer', path: `/hilfe/angebot/${hidden.id}`, parts: ['phone'] },
    { type: 'mistake form', path: `${offer}/stimmt-nicht`, parts: ['form'] },
    { type: 'mistake thanks', path: `${offer}/stimmt-nicht/danke`, parts: [] },
    { type: 'help now', path: '/jetzt-hilfe', parts: ['phone'] },
    { type: 'phases of life', path: '/hilfe/lebensphasen', parts: [] },
    { type: 'phase of life', path: '/hilfe/lebensphasen/geburt', parts: [] },
    { type: 'networks', path: '/hilfe/netzwerke', parts: [] },
    { type: 'what is where', path: '/hilfe/was-gibt-es-wo', parts: ['form', 'table'] },
    { type: 'who can get in', path: '/hilfe/zugang', parts: ['form', 'figure', 'table'] },
    { type: 'sheet', path: `${offer}/blatt`, parts: ['form', 'figure', 'phone'] },
    { type: 'nothing chosen for a sheet', path: '/hilfe/blatt', parts: [] },
    // Its content comes from the device: see keep.test.ts.
    { type: 'saved offers', path: '/hilfe/merkliste', parts: ['form'] },
    { type: 'on this device', path: '/hilfe/auf-dem-geraet', parts: [] },
    { type: 'without a network', path: '/hilfe/ohne-netz', parts: [] },
  ]
}

async function cityPages(): Promise<PublicPage[]> {
  const { levels } = await ask(showCity, {})
  const { indicators } = await ask(listIndicators, {})
  const [index] = (await ask(listIndices, {})).indices
  const [classed] = (await ask(showIndex, { id: index!.id })).areas
  const largest = levels.find(({ areas }) => areas > 0)!
  const smallest = levels.findLast(({ areas }) => areas > 0)!
  const [district] = (await ask(listAreas, { level: largest.id })).areas
  const [quarter, next] = (await ask(listAreas, { level: smallest.id })).areas
  // One with intervals and a good and a bad end: its page has every part.
  const [indicator, other] = indicators.filter(
    ({ statistic, direction }) => statistic === 'proportion' && direction !== 'neutral',
  )
  if (!indicator || !other) throw new Error('The demo city has no two shares to check.')
  return [
    { type: 'city', path: '/stadt', parts: ['form', 'map', 'figure', 'table'] },
    { type: 'level', path: `/stadt/${smallest.id}`, parts: ['map', 'figure'] },
    {
      type: 'area with areas',
      path: `/stadt/${largest.id}/${district!.slug}`,
      parts: ['map', 'figure', 'table'],
    },
    {
      type: 'area',
      path: `/stadt/${smallest.id}/${quarter!.slug}`,
      parts: ['map', 'figure', 'table'],
    },
    { type: 'indicators', path: '/stadt/kennzahlen', parts: [] },
    { type: 'index', path: `/stadt/index/${index!.id}`, parts: ['map', 'figure', 'table'] },
    {
      type: 'why an area is in its class',
      path: `/stadt/index/${index!.id}/${classed!.slug}`,
      parts: ['table'],
    },
    {
      type: 'indicator',
      path: `/stadt/kennzahl/${indicator.id}`,
      parts: ['form', 'map', 'figure', 'table'],
    },
    {
      type: 'data of an indicator',
      path: `/daten/kennzahl/${indicator.id}`,
      parts: ['figure'],
      technical: true,
    },
    {
      type: 'indicator with an area and borders of one’s own',
      path: `/stadt/kennzahl/${indicator.id}?einteilung=eigen&grenzen=9;5&gebiet=${quarter!.slug}`,
      parts: ['form', 'map', 'figure', 'table'],
    },
    {
      type: 'indicator through time',
      path: `/stadt/kennzahl/${indicator.id}/verlauf`,
      parts: ['figure', 'table'],
    },
    {
      type: 'two indicators',
      path: `/stadt/zusammenhang?x=${indicator.id}&y=${other.id}`,
      parts: ['form', 'figure', 'table'],
    },
    { type: 'no areas to compare', path: '/stadt/vergleich', parts: ['form'] },
    {
      type: 'areas compared',
      path: `/stadt/vergleich?gebiete=${smallest.id}/${quarter!.slug},${smallest.id}/${next!.slug},${largest.id}/${district!.slug}`,
      parts: ['form', 'figure', 'table'],
    },
  ]
}

async function promisePages(): Promise<PublicPage[]> {
  const { promises, papers } = await ask(listPromises, { sort: 'changed' })
  const { paper } = await ask(showPaper, { id: papers[0]!.id })
  const { promise, measure } = await promiseWithFigures(promises.map(({ id }) => id))
  return [
    { type: 'promises', path: '/versprochen', parts: ['form', 'table'] },
    {
      type: 'promises found',
      path: `/versprochen?${new URLSearchParams({ frage: promise.title })}`,
      parts: ['form', 'table'],
    },
    { type: 'no promises', path: '/versprochen?frage=xyzzyqwert', parts: ['form'] },
    { type: 'promise', path: `/versprochen/${promise.id}`, parts: ['figure', 'table'] },
    { type: 'paper', path: `/versprochen/papiere/${paper.id}`, parts: [] },
    { type: 'measure', path: `/massnahmen/${measure}`, parts: ['figure', 'table'] },
    { type: 'quarter', path: '/versprochen/quartal', parts: ['table'] },
    { type: 'data of promises', path: '/versprochen/daten', parts: [] },
    { type: 'news by mail', path: `/versprochen/abo?zu=promise:${promise.id}`, parts: ['form'] },
    { type: 'news ordered', path: '/versprochen/abo/danke', parts: [] },
  ]
}

/** What was agreed on with providers, what a project does to people, and a link that has had its time. */
async function agreedPages(): Promise<PublicPage[]> {
  const { packages } = await ask(listPublicPackages, {})
  const { checks } = await ask(listPublicChecks, {})
  const check = checks.find(({ state }) => state !== 'skipped')!
  return [
    { type: 'packages', path: '/wirkungspakete', parts: [] },
    { type: 'package', path: `/wirkungspakete/${packages[0]!.id}`, parts: [] },
    { type: 'checks', path: '/vorhaben', parts: [] },
    { type: 'check', path: `/vorhaben/${check.id}`, parts: [] },
  ]
}

async function bodyPages(): Promise<PublicPage[]> {
  const { body, recommendation } = await recommendationWithWay()
  const { record, meetings } = await ask(showPublicBody, { body })
  if (record.seats.length === 0) throw new Error('The demo city has no body with seats to check.')
  const meeting = await meetingWithMinutes(meetings.map(({ id }) => id))
  return [
    { type: 'bodies', path: '/gremien', parts: [] },
    { type: 'body', path: `/gremien/${body}`, parts: ['table'] },
    {
      type: 'recommendations of one state',
      path: `/gremien/${body}?stand=overdue`,
      parts: ['table'],
    },
    { type: 'meeting', path: `/sitzungen/${meeting}`, parts: [] },
    { type: 'recommendation', path: `/empfehlungen/${recommendation}`, parts: [] },
  ]
}

/** One that another body took up, that was answered, and that a measure carries out. */
async function recommendationWithWay() {
  const { bodies } = await ask(listPublicBodies, {})
  for (const { id: body } of bodies) {
    const { recommendations } = await ask(showPublicBody, { body })
    for (const { id } of recommendations.filter(({ measures }) => measures > 0)) {
      const { into, answers } = await ask(showRecommendation, { recommendation: id })
      if (into.length > 0 && answers.length > 0) return { body, recommendation: id }
    }
  }
  throw new Error('The demo city has no recommendation with a way to check.')
}

async function meetingWithMinutes(ids: string[]) {
  for (const id of ids) {
    const { record } = await ask(showPublicMeeting, { meeting: id })
    if (record.agenda.some(({ minutes, resolution }) => minutes || resolution)) return id
  }
  throw new Error('The demo city has no meeting with minutes to check.')
}

/** One whose measure has figures over time, and money. */
async function promiseWithFigures(ids: string[]) {
  for (const id of ids) {
    const { promise, measures } = await ask(showPromise, { id })
    for (const { measure, figures } of measures) {
      if (!figures.some(({ series }) => series.length > 2)) continue
      const { funding } = await ask(showMeasure, { id: measure.id })
      if (funding.length > 0) return { promise, measure: measure.id }
    }
  }
  throw new Error('The demo city has no promise with figures and money to check.')
}

const footPages: PublicPage[] = [
  { type: 'imprint', path: '/impressum', parts: [] },
  { type: 'privacy', path: '/datenschutz', parts: [] },
  { type: 'accessibility', path: '/barrierefreiheit', parts: [] },
  { type: 'easy language', path: '/leichte-sprache', parts: [] },
  { type: 'sign language', path: '/gebaerdensprache', parts: ['phone'] },
  { type: 'data', path: '/daten', parts: ['table'], technical: true },
  { type: 'embed guide', path: '/einbetten/anleitung', parts: [], technical: true },
  { type: 'interface', path: '/schnittstelle', parts: [], technical: true },
  {
    type: 'interface of a context',
    path: '/schnittstelle/measures',
    parts: ['table'],
    technical: true,
  },
]

/** An offer whose place is kept secret, such as a women’s shelter. */
export async function protectedOffer() {
  const { offers } = await ask(findOffers, { type: 'frauenhaus' })
  const hidden = offers.find((offer) => offer.protected)
  if (!hidden) throw new Error('The demo city has no women’s shelter to check.')
  return hidden
}

const most = <T extends { offers: number }>(things: T[]): T =>
  things.toSorted((a, b) => b.offers - a.offers)[0]!

/** Languages that are complete, with their prefix and the tag their pages carry. */
export const locales = [
  { locale: 'de', prefix: '', lang: 'de' },
  { locale: 'leicht', prefix: '/leicht', lang: 'de-simple' },
  { locale: 'en', prefix: '/en', lang: 'en' },
] as const

/** '/en' + '/' is '/en'. */
export const inLanguage = (prefix: string, path: string): string =>
  path === '/' ? prefix || '/' : prefix + path
