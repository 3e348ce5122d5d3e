import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { canMakePdf, openPdfMaker } from '../pdf/index.ts'
import { type PaperFile, textApart, textOf } from './index.ts'
import { healed } from './pdf/blocks.ts'

const file = (name: string, content: string | Uint8Array): PaperFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})
async function read(given: PaperFile): Promise<string> {
  const result = await textOf(given)
  if ('problem' in result) throw new Error(result.problem)
  return result.text
}
async function problemOf(given: PaperFile): Promise<string> {
  const result = await textOf(given)
  return 'problem' in result ? result.problem : `read: ${result.text}`
}

describe('plain text', () => {
  const words = 'Für Ältere\n\n  • Wir bauen „Räume“ – 20 €.\n'

  it('is the same in UTF-8, in UTF-16 with and without its mark, and in windows-1252', async () => {
    const wide = Buffer.from(words, 'utf16le')
    expect(await textOf(file('a.txt', words))).toEqual({ text: words, mediaType: 'text/plain' })
    expect(await read(file('a.txt', `\ufeff${words}`))).toBe(words)
    expect(await read(file('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])))).toBe(words)
    expect(await read(file('a.txt', wide))).toBe(words)
    expect(await read(file('a.txt', Buffer.from(wide).swap16()))).toBe(words)
    const old = Buffer.from(words.replace(/[„“–€•]/g, '?'), 'latin1')
    const signs = { '„': 0x84, '“': 0x93, '–': 0x96, '€': 0x80, '•': 0x95 } as Record<
      string,
      number
    >
    ;[...words].forEach((letter, at) => {
      if (signs[letter]) old[at] = signs[letter]
    })
    expect(await textOf(file('a.txt', old))).toMatchObject({
      text: words,
      notice: expect.stringContaining('Umlaute'),
    })
  })

  it('keeps every blank and line end, so that places in it are places in the file', async () => {
    const odd = 'Eins\r\n\r\n\tZwei  drei\u00a0vier\r\n'
    expect(await read(file('a.txt', odd))).toBe(odd)
  })
})

describe('web pages', () => {
  const page = `<!doctype html><html><head><title>T</title><style>b{}</style></head><body>
    <nav><a href="/">Start</a></nav><main><h1>Unser   Programm</h1>
    <p>Wir <b>bauen</b> einen&nbsp;Treff&shy;punkt<br>im Süden.</p>
    <ul><li>Erstens<ul><li>Tiefer</li></ul></li><li><p>Zweitens</p><p>und weiter</p></li></ul>
    <ol start="3"><li>Drittens</li></ol>
    <table><tr><th>Jahr</th><th>Plätze</th></tr><tr><td>2027</td><td>14</td></tr></table>
    <script>alert(1)</script></main><footer>Impressum</footer></body></html>`

  it('give headings, lists and tables as lines, without navigation and scripts', async () => {
    expect(await read(file('seite.html', page))).toBe(
      [
        'Unser Programm',
        '',
        'Wir bauen einen Treffpunkt',
        'im Süden.',
        '',
        '  • Erstens',
        '    • Tiefer',
        '  • Zweitens',
        '    und weiter',
        '  3. Drittens',
        '',
        'Jahr | Plätze',
        '2027 | 14',
        '',
      ].join('\n'),
    )
  })

  it('are read in the encoding that they name', async () => {
    const html = Buffer.from('<html><meta charset="iso-8859-1"><p>Über uns</p>', 'latin1')
    expect(await read(file('alt', html))).toBe('Über uns\n')
  })

  it('of endless nesting end', async () => {
    const deep = `<html><p>Anfang</p>${'<div>'.repeat(5_000)}tief`
    expect(await read(file('tief.html', deep))).toContain('Anfang')
  })
})

describe('Word documents', () => {
  const paragraph = (text: string, style?: string, list?: number) =>
    `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${
      list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`
    }</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  const body = [
    paragraph('Koalitionsvertrag', 'Heading1'),
    paragraph('Wir schaffen 14 Plätze.'),
    paragraph('Wohnen fördern', undefined, 0),
    paragraph('auch im Norden', undefined, 1),
    paragraph('• von Hand gesetzt'),
    '<w:p><w:r><w:delText>gestrichen</w:delText></w:r></w:p>',
  ].join('')

  it('give headings, paragraphs and bullets of every depth', async () => {
    expect(await textOf(file('vertrag.docx', await docx(body)))).toEqual({
      text: 'Koalitionsvertrag\n\nWir schaffen 14 Plätze.\n\n  • Wohnen fördern\n    • auch im Norden\n  • von Hand gesetzt\n',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    })
  })

  it('that are packed too tightly, or are no Word documents, are refused with a reason', async () => {
    const bomb = await zipOf({ 'word/document.xml': ' '.repeat(20 * 1024 * 1024) })
    expect(await problemOf(file('b.docx', bomb))).toContain('auffällig stark gepackt')
    const sheet = await zipOf({ 'xl/workbook.xml': '<a/>' })
    expect(await problemOf(file('a.docx', sheet))).toContain('Excel')
    const cut = (await docx(body)).subarray(0, 300)
    expect(await problemOf(file('a.docx', cut))).toMatch(/abgeschnitten|beschädigt/)
    const broken = await zipOf({ 'word/document.xml': '<w:document' })
    expect(await problemOf(file('a.docx', broken))).toContain('beschädigt')
  })
})

describe('files that are no papers', () => {
  it.each([
    ['leer.txt', '', 'leer'],
    ['bild.png', '\x89PNG\r\n', 'Bild'],
    ['alt.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'alten Office-Programms'],
    ['brief.rtf', '{\\rtf1 Hallo}', 'RTF'],
    ['programm', Buffer.from(Array.from({ length: 900 }, (_, at) => at % 7)), 'keine Textdatei'],
    ['zahlen.txt', '1 2 3', 'kein Text'],
  ])('%s is refused, with a reason', async (name, content, reason) => {
    const given = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
    expect(await problemOf(file(name, given))).toContain(reason)
  })
})

describe('words that a line parts', () => {
  it('are whole again, and keep the hyphen that is theirs', () => {
    expect(healed('die Versor-', 'gung sichern')).toBe('die Versorgung sichern')
    expect(healed('die Kinder-', 'und Jugendhilfe')).toBe('die Kinder- und Jugendhilfe')
    expect(healed('der SPD-', 'Antrag')).toBe('der SPD-Antrag')
    expect(healed('ein Satz', 'geht weiter')).toBe('ein Satz geht weiter')
  })
})

describe('PDFs', () => {
  it('that are encrypted or hold pictures only say so', async () => {
    const encrypted = pdf(
      '<< /Type /Catalog /Pages 2 0 R >>',
      `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`,
    )
    expect(await problemOf(file('geheim.pdf', encrypted))).toContain('Kennwort')
    expect(await problemOf(file('scan.pdf', pdf('<< /Type /Catalog /Pages 2 0 R >>')))).toContain(
      'OCR',
    )
    expect(await problemOf(file('kaputt.pdf', '%PDF-1.4\nnichts'))).toContain('beschädigt')
  })
})

describe.runIf(canMakePdf())('PDFs of a typesetter', () => {
  const maker = openPdfMaker({ worker: new URL('../../pdfWorker.ts', import.meta.url) })
  afterAll(() => maker.close())
  const made = async (template: string) => {
    const answer = await maker.make({ template, data: {} })
    if (answer.kind !== 'made') throw new Error(JSON.stringify(answer))
    return answer.bytes
  }
  const long = (word: string) =>
    Array.from(
      { length: 12 },
      (_, at) => `Satz ${word} ${at} beschreibt die Sozialberatung im Stadtteil genauer.`,
    ).join(' ')

  it('lose headers, footers and page numbers, and keep headings and bullets', async () => {
    const text = await read(
      file(
        'a.pdf',
        await made(`#set document(title: "T")
#set page(header: [Koalitionsvertrag 2025], footer: context [Seite #counter(page).display()], height: 14cm)
#set text(lang: "de", hyphenate: false, size: 11pt)
#set par(justify: true)
= Soziales
${long('A')}

- Wir bauen einen Treffpunkt für Seniorinnen und Senioren im Süden der Stadt, barrierefrei und mit Aufzug.
  - Auch im Norden.
- Wir stärken die Beratung.

== Gesundheit
${long('B')}

${long('C')}
`),
      ),
    )
    expect(text).not.toMatch(/Koalitionsvertrag|Seite \d/)
    const lines = text.split('\n').filter(Boolean)
    expect(lines).toEqual([
      'Soziales',
      long('A'),
      '  • Wir bauen einen Treffpunkt für Seniorinnen und Senioren im Süden der Stadt, barrierefrei und mit Aufzug.',
      '    • Auch im Norden.',
      '  • Wir stärken die Beratung.',
      'Gesundheit',
      long('B'),
      long('C'),
    ])
  })

  it('of two columns are read column by column, with words whole that soft hyphens part', async () => {
    const text = await read(
      file(
        'b.pdf',
        await made(`#set document(title: "T")
#set page(columns: 2, height: 12cm)
#set text(lang: "de", hyphenate: true, size: 10pt)
${long('Eins')}

${long('Zwei')}

${long('Drei')}`),
      ),
    )
    expect(text.split('\n').filter(Boolean)).toEqual([long('Eins'), long('Zwei'), long('Drei')])
  })

  it('are read in a thread, too', async () => {
    const bytes = await made('#set document(title: "T")\nWir lesen das in einem Faden.')
    expect(await textApart(file('c.pdf', bytes))).toEqual({
      text: 'Wir lesen das in einem Faden.\n',
      mediaType: 'application/pdf',
    })
  })
})

async function zipOf(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), path)
  zip.end()
  const bytes = buffer(zip.outputStream)
  await once(zip.outputStream, 'end')
  return new Uint8Array(await bytes)
}

function docx(body: string): Promise<Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const levels = [0, 1]
    .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`)
    .join('')
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${relations}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
  })
}

/** A PDF of one empty page. */
function pdf(catalog: string, trailer = ''): string {
  const objects = [
    catalog,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(at).padStart(10, '0')
  })
  const start = text.length
  return `${text}xref\n0 4\n0000000000 65535 f \n${offsets.map((at) => `${at} 00000 n \n`).join('')}trailer\n<< /Size 4 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
}
