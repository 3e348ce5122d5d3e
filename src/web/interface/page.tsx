import { z } from 'zod'
import {
  type FieldSchema,
  inputSchema,
  type Operation,
  operationPath,
} from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { page } from '../frame/page.ts'
import { interfaceTexts } from './texts.ts'

type Texts = typeof interfaceTexts.de

/** The page to read the API: every operation with its address, its parameters and its answer. */
export const interfacePage = (operations: Operation[]) =>
  page({
    method: 'get',
    path: '/schnittstelle',
    answer({ locale, link }) {
      const t = textsFor(interfaceTexts, locale)
      const open = operations.filter((op) => !op.only)
      const contexts = [...new Set(open.map(contextOf))]
      return {
        kind: 'page',
        title: t.title,
        crumbs: [{ title: locale === 'en' ? 'Data' : 'Daten', path: '/daten' }],
        keepFor: 3600,
        body: (
          <div class="interface">
            <h1>{t.title}</h1>
            <p class="lede">{t.lede}</p>
            <p>
              <a href="/api/v1/openapi.json">{t.document}</a>.{' '}
              <a href={link('/daten')}>{t.licence}</a>
            </p>
            {contexts.map((context) => (
              <section>
                <h2>{t.contexts[context] ?? context}</h2>
                {open
                  .filter((op) => contextOf(op) === context)
                  .map((op) => (
                    <OperationEntry op={op} t={t} />
                  ))}
              </section>
            ))}
          </div>
        ),
      }
    },
  })

const contextOf = (op: Operation) => op.name.split('.')[0] ?? ''

function OperationEntry({ op, t }: { op: Operation; t: Texts }) {
  const address = `/api/v1${operationPath(op)}`
  const { properties = {}, required = [] } = inputSchema(op)
  const writes = op.effect === 'write'
  const isOpen = op.permission === 'public'
  return (
    <article class="operation" id={op.name}>
      <h3 lang="en">{op.summary}</h3>
      <p>
        {writes ? t.write : t.read}: <code>{writes ? `POST ${address}` : `GET ${address}`}</code>
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
      <details>
        <summary>{t.answer}</summary>
        {/* A long answer scrolls within itself, so the keyboard must be able to get in. */}
        <pre tabindex={0}>
          <code>{JSON.stringify(z.toJSONSchema(op.output, { io: 'output' }), null, 2)}</code>
        </pre>
      </details>
    </article>
  )
}

function typeOf(field: FieldSchema): string {
  if (field.enum) return field.enum.join(' | ')
  if (field.type === 'array') return `${typeOf(field.items ?? {})}[]`
  if (field.anyOf) return field.anyOf.map(typeOf).join(' | ')
  return [field.type].flat().join(' | ')
}
