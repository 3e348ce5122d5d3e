import { z } from 'zod'
import {
  type FieldSchema,
  inputSchema,
  type Operation,
  operationPath,
} from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { type PageRoute, page } from '../frame/page.ts'
import { interfaceTexts } from './texts.ts'

type Texts = typeof interfaceTexts.de

const interfaceAddress = '/schnittstelle'
const contextAddress = (context: string) => `${interfaceAddress}/${context}`

/** The pages to read the API: all operations by name, and those of one context with all they say. */
export const interfacePages = (operations: Operation[]): PageRoute[] => {
  const open = Map.groupBy(
    operations.filter((op) => !op.only),
    contextOf,
  )
  return [listPage(open), contextPage(open)]
}

type ByContext = ReadonlyMap<string, Operation[]>

const listPage = (open: ByContext) =>
  page({
    method: 'get',
    path: interfaceAddress,
    answer({ locale, link }) {
      const t = textsFor(interfaceTexts, locale)
      return {
        kind: 'page',
        title: t.title,
        crumbs: [dataCrumb(locale)],
        keepFor: 3600,
        body: (
          <div class="interface">
            <h1>{t.title}</h1>
            <p class="lede">{t.lede}</p>
            <p>
              <a href="/api/v1/openapi.json">{t.document}</a>.{' '}
              <a href={link('/daten')}>{t.licence}</a>
            </p>
            {[...open].map(([context, ops]) => (
              <section>
                <h2>
                  <a href={link(contextAddress(context))}>{t.contexts[context] ?? context}</a>
                </h2>
                <ul>
                  {ops.map((op) => (
                    <li id={op.name}>
                      <a lang="en" href={`${link(contextAddress(context))}#${op.name}`}>
                        {op.summary}
                      </a>{' '}
                      <code>{callOf(op)}</code>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        ),
      }
    },
  })

const contextPage = (open: ByContext) =>
  page({
    method: 'get',
    path: '/schnittstelle/:context',
    answer({ locale, params }) {
      const t = textsFor(interfaceTexts, locale)
      const context = params.context ?? ''
      const ops = open.get(context)
      if (!ops) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
      const title = t.titleOf(t.contexts[context] ?? context)
      return {
        kind: 'page',
        title,
        crumbs: [dataCrumb(locale), { title: t.title, path: interfaceAddress }],
        keepFor: 3600,
        body: (
          <div class="interface">
            <h1>{title}</h1>
            {ops.map((op) => (
              <OperationEntry op={op} t={t} />
            ))}
          </div>
        ),
      }
    },
  })

const dataCrumb = (locale: string) => ({
  title: locale === 'en' ? 'Data' : 'Daten',
  path: '/daten',
})

const callOf = (op: Operation) =>
  `${op.effect === 'write' ? 'POST' : 'GET'} /api/v1${operationPath(op)}`

const contextOf = (op: Operation) => op.name.split('.')[0] ?? ''

function OperationEntry({ op, t }: { op: Operation; t: Texts }) {
  const { properties = {}, required = [] } = inputSchema(op)
  const writes = op.effect === 'write'
  const isOpen = op.permission === 'public'
  return (
    <article class="operation" id={op.name}>
      <h2 lang="en">{op.summary}</h2>
      <p>
        {writes ? t.write : t.read}: <code>{callOf(op)}</code>
      </p>
      {!isOpen ? (
        <p>{t.signedIn}</p>
      ) : Object.keys(properties).length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <div class="table-scroll" tabindex={0}>
          <table class="data-table">
            <caption>{t.parameters}</caption>
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(properties).map(([name, field]) => (
                <tr>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>
                    <code>{typeOf(field)}</code>,{' '}
                    {required.includes(name) ? t.required : t.optional}
                  </td>
                  <td lang="en">{field.description ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isOpen && (
        <details>
          <summary>{t.answer}</summary>
          {/* A long answer scrolls within itself, so the keyboard must be able to get in. */}
          <pre tabindex={0}>
            <code>{JSON.stringify(z.toJSONSchema(op.output, { io: 'output' }), null, 2)}</code>
          </pre>
        </details>
      )}
    </article>
  )
}

function typeOf(field: FieldSchema): string {
  if (field.enum) return field.enum.join(' | ')
  if (field.type === 'array') return `${typeOf(field.items ?? {})}[]`
  if (field.anyOf) return field.anyOf.map(typeOf).join(' | ')
  return [field.type].flat().join(' | ')
}
