import { SaxesParser } from 'saxes'
import type { ByteSource } from './bytes.ts'
import { stop } from './problem.ts'

/** What to do with the parts of an XML file. Names come without their namespace prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Feeds an XML file to the handlers piece by piece and yields after each piece, so that a reader
 * can hand on what it has gathered and stop early. Entities of a document type are not expanded.
 */
export async function* walkXml(source: ByteSource, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw stop('syntax', source.file, 'Die Datei ist kein gültiges XML.', { line: parser.line })
  })
  parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes))
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)))
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of source.read()) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.write(decoder.decode()).close()
}

/** Reads an XML file to its end. */
export async function readXml(source: ByteSource, handlers: XmlHandlers): Promise<void> {
  for await (const _ of walkXml(source, handlers));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
