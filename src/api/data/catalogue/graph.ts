/** A small graph of RDF, and the two ways to write it: JSON-LD 1.1 and Turtle. */

export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geosparql: 'http://www.opengis.net/ont/geosparql#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const
export type Name = `${keyof typeof prefixes}:${string}`

/** Another thing, by its address; or words, in a language or of a type. */
export type Term = { id: string } | { text: string; language?: string; type?: Name }

export const thing = (id: string): Term => ({ id })
export const words = (text: string, language?: string): Term =>
  language ? { text, language } : { text }
export const typed = (text: string, type: Name): Term => ({ text, type })

/** A thing and what is said of it. Everything has an address: no thing without a name. */
export interface Node {
  id: string
  types: Name[]
  says: [property: Name, values: Term[]][]
}

/** Says it only where there is something to say. */
export const said = (
  property: Name,
  ...values: (Term | null | undefined | false)[]
): Node['says'] => {
  const there = values.filter((value) => value !== null && value !== undefined && value !== false)
  return there.length > 0 ? [[property, there]] : []
}

export function toJsonLd(nodes: readonly Node[]): string {
  const written = (term: Term) =>
    'id' in term
      ? { '@id': term.id }
      : {
          '@value': term.text,
          ...(term.language ? { '@language': term.language } : {}),
          ...(term.type ? { '@type': term.type } : {}),
        }
  const graph = nodes.map(({ id, types, says }) => ({
    '@id': id,
    '@type': types,
    ...Object.fromEntries(says.map(([property, values]) => [property, values.map(written)])),
  }))
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 1)}\n`
}

export function toTurtle(nodes: readonly Node[]): string {
  const head = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
  const body = nodes.map(({ id, types, says }) => {
    const lines = [
      `a ${types.join(', ')}`,
      ...says.map(([property, values]) => `${property} ${values.map(termText).join(', ')}`),
    ]
    return `\n<${iriText(id)}> ${lines.join(' ;\n  ')} .\n`
  })
  return head.join('') + body.join('')
}

function termText(term: Term): string {
  if ('id' in term) return `<${iriText(term.id)}>`
  const text = `"${escaped(term.text)}"`
  if (term.language) return `${text}@${term.language}`
  return term.type ? `${text}^^${term.type}` : text
}

/** Turtle, section 6.4: quotes, backslashes and control characters. */
const escaped = (text: string): string =>
  text.replace(/["\\\n\r\t\b\f]/g, (sign) => escapes[sign] ?? sign)
const escapes: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
}

/** Turtle, section 6.5: what an address must not hold is written by its number. */
const iriText = (iri: string): string =>
  iri.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    /[\u0000-\u0020<>"{}|^`\\]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  )
