import { showWords } from '../../contexts/city/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { LinkButton } from '../frame/controls.tsx'
import { localePath } from '../frame/locales.ts'
import { type PageAnswer, type PageRequest, type PageRoute, page } from '../frame/page.ts'
import { offerIdOf } from '../help/addresses.ts'
import { offerTexts } from '../help/offerTexts.ts'
import { mostEntries } from './content.ts'
import { type Sheet as MadeSheet, makeSheet, type SheetOptions } from './makeContent.ts'
import { OptionsForm } from './OptionsForm.tsx'
import { readIds, readOptions } from './options.ts'
import { makeSheetPdf } from './pdf.ts'
import { Sheet } from './Sheet.tsx'
import { sheetTexts } from './sheetTexts.ts'

/**
 * The handover sheet: what a person takes along on paper. Of one offer under its own address, of several by
 * a form, because what somebody collected must not stand in an address, a history or a log.
 */

const texts = [sheetTexts, offerTexts]
const chosenPath = '/hilfe/blatt'
const ofOffer = (id: string) => `/hilfe/angebot/${id}/blatt`

const offerSheet = page({
  method: 'get',
  path: '/hilfe/angebot/:id/blatt',
  texts,
  async answer(request) {
    const id = offerIdOf(request.params.id ?? '')
    const options = readOptions(request.query)
    const made = await makeSheet(request, [id], options)
    if (made.content.entries.length === 0) return notThere
    const form = (
      <OptionsForm {...words(request)} options={options} path={ofOffer(id)} method="get" />
    )
    return shown(request, made, form, { keep: true })
  },
})

const offerPdf = page({
  method: 'get',
  path: '/hilfe/angebot/:id/blatt.pdf',
  texts,
  answer: (request) =>
    pdfOf(request, [offerIdOf(request.params.id ?? '')], readOptions(request.query)),
})

const chosenSheet = page({
  method: 'post',
  path: chosenPath,
  texts,
  async answer(request) {
    const { ids, left } = readIds(request)
    const options = readOptions(request.form)
    const made = await makeSheet(request, ids, options)
    if (made.content.entries.length === 0) return nothingChosen(request, made.gone)
    const form = (
      <OptionsForm
        {...words(request)}
        options={options}
        path={chosenPath}
        method="post"
        ids={ids}
        languages={await languagesOf(request)}
      />
    )
    return shown(request, made, form, { left })
  },
})

const chosenPdf = page({
  method: 'post',
  path: `${chosenPath}.pdf`,
  texts,
  answer: (request) => pdfOf(request, readIds(request).ids, readOptions(request.form)),
})

/** Where the language switch, a bookmark or going back leads: the form is not there any more. */
const emptySheet = page({
  method: 'get',
  path: chosenPath,
  texts,
  answer: (request) => nothingChosen(request, []),
})

const words = (request: PageRequest) => ({ request, s: textsFor(sheetTexts, request.locale) })
const notThere: PageAnswer = { kind: 'failure', failure: { kind: 'notFound', what: 'offer' } }
const crumbs = (title: string) => [{ title, path: '/hilfe' }]

function shown(
  request: PageRequest,
  { content, gone, discreet }: MadeSheet,
  form: ReturnType<typeof OptionsForm>,
  { keep = false, left = false }: { keep?: boolean; left?: boolean },
): PageAnswer {
  const { s } = words(request)
  const title = keep ? `${s.title}: ${content.title}` : s.title
  return {
    kind: 'page',
    title,
    crumbs: crumbs(s.search),
    scripts: ['print.js'],
    // What somebody collected is theirs alone.
    discreet: discreet || !keep,
    ...(keep && { keepFor: 0 }),
    body: (
      <>
        <div class="no-print">
          <h1>{s.title}</h1>
          <p class="lede">{s.lede}</p>
          {left && <p class="note">{s.tooMany(mostEntries)}</p>}
          {gone.map((name) => (
            <p class="note">{s.gone(name)}</p>
          ))}
        </div>
        {form}
        <Sheet content={content} />
      </>
    ),
  }
}

function nothingChosen(request: PageRequest, gone: string[]): PageAnswer {
  const { s } = words(request)
  return {
    kind: 'page',
    title: s.title,
    crumbs: crumbs(s.search),
    body: (
      <>
        <h1>{s.title}</h1>
        {gone.map((name) => (
          <p class="note">{s.gone(name)}</p>
        ))}
        <p>{s.none}</p>
        <p>
          <LinkButton href={request.link('/hilfe')}>{s.search}</LinkButton>
        </p>
      </>
    ),
  }
}

async function pdfOf(
  request: PageRequest,
  ids: string[],
  options: SheetOptions,
): Promise<PageAnswer> {
  if (!request.pdf) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
  const { content } = await makeSheet(request, ids, options)
  if (content.entries.length === 0) return ids.length === 1 ? notThere : nothingChosen(request, [])
  const made = await makeSheetPdf(request.pdf, content, request.network)
  if (made.kind === 'failed') throw made.error
  if (made.kind === 'busy' || made.kind === 'tooMany') return comeAgain(request, made.kind)
  return {
    kind: 'file',
    // A neutral name: it stays in the list of downloads.
    name: `blatt-${request.locale}.pdf`,
    type: 'application/pdf',
    content: made.bytes,
    discreet: true,
  }
}

function comeAgain(request: PageRequest, because: 'busy' | 'tooMany'): PageAnswer {
  const { s } = words(request)
  return {
    kind: 'page',
    status: because === 'busy' ? 503 : 429,
    retryAfterSeconds: 5,
    title: s.title,
    crumbs: crumbs(s.search),
    body: (
      <>
        <h1>{s.title}</h1>
        <p>{because === 'busy' ? s.busy : s.yoursFirst}</p>
      </>
    ),
  }
}

async function languagesOf({ door }: PageRequest) {
  const city = await execute(showWords, door, {})
  if (!city.ok) return []
  const { locales } = city.value
  return locales.map((locale) => ({ locale, address: localePath(chosenPath, locale, locales) }))
}

export const sheetPages: PageRoute[] = [offerSheet, offerPdf, emptySheet, chosenSheet, chosenPdf]
