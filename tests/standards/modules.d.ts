/** Validators of open data that bring no types: as much of them as the tests use. */

declare module 'n3' {
  import type SHACLValidator from 'rdf-validate-shacl'

  type DatasetCore = ConstructorParameters<typeof SHACLValidator>[0]
  type Quad = DatasetCore extends Iterable<infer Each> ? Each : never
  export class Parser {
    constructor(options?: { baseIRI?: string; format?: string })
    parse(text: string): Quad[]
  }
  export class Store implements DatasetCore {
    constructor(quads?: Quad[])
    size: number
    add(quad: Quad): this
    delete(quad: Quad): this
    has(quad: Quad): boolean
    match(...pattern: unknown[]): Store
    getObjects(subject: unknown, predicate: string | null, graph: unknown): { value: string }[]
    getSubjects(predicate: string | null, object: unknown, graph: unknown): { value: string }[]
    [Symbol.iterator](): Iterator<Quad>
  }
}

declare module 'jsonld' {
  interface Options {
    format?: string
    algorithm?: string
    inputFormat?: string
    base?: string
    documentLoader?: (url: string) => Promise<{ document: unknown; documentUrl: string }>
  }
  const jsonld: {
    toRDF(document: unknown, options?: Options): Promise<string>
    expand(document: unknown, options?: Options): Promise<Record<string, unknown>[]>
    canonize(input: unknown, options?: Options): Promise<string>
  }
  export default jsonld
}

declare module 'jsonstat-toolkit' {
  interface Dimension {
    length: number
    id: string[]
    label: string
    role: string
    Category(id: string | number): { label: string; unit?: { label: string; decimals: number } }
  }
  interface Dataset {
    class: string
    length: number
    id: string[]
    label: string
    source: string
    n: number
    role: Record<string, string[]>
    Dimension(id: string): Dimension
    Data(at: Record<string, string>): { value: number | null; status: string | null }
  }
  export default function JSONstat(document: unknown): Dataset
}

declare module 'rdf-parser-csvw' {
  import type { Readable } from 'node:stream'
  import type { Quad, Store } from 'n3'
  export default class CsvwParser {
    constructor(options: { metadata: Store; baseIRI: string })
    import(stream: Readable): AsyncIterable<Quad>
  }
}
