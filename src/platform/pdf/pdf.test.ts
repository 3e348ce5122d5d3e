import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { hasPoppler, textOfPdf } from '../../../tests/builders/pdf.ts'
import { canMakePdf, openPdfMaker } from './index.ts'

const worker = new URL('../../pdfWorker.ts', import.meta.url)
const template = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.title)
#set text(font: ("Fira Sans", "IBM Plex Sans Arabic"), lang: d.lang)
= #d.title
#d.text`
const sheet = (text: string) => ({ template, data: { title: 'Merkblatt', lang: 'de', text } })
/** Keeps a process busy for minutes. */
const endless = {
  template: '#for a in range(100000) { for b in range(100000) { let c = a * b } }',
  data: {},
}

describe.runIf(canMakePdf())('the PDF maker', () => {
  const maker = openPdfMaker({ worker, processes: 1, longestQueue: 2, mostSeconds: 60 })
  afterAll(() => maker.close())

  it('makes a tagged PDF that says it follows PDF/UA-1', async () => {
    const made = await maker.make(sheet('Beratung'))
    if (made.kind !== 'made') throw new Error(made.kind)
    const raw = Buffer.from(made.bytes).toString('latin1')
    expect(raw.slice(0, 5)).toBe('%PDF-')
    expect(raw).toMatch(/pdfuaid:part>\s*1</)
    expect(raw).toContain('/MarkInfo')
  })

  it.runIf(hasPoppler)('reads what a city’s data says as text, never as source', async () => {
    const made = await maker.make(sheet('#read("/etc/passwd") $x^2$ *fett* مساعدة допомога'))
    if (made.kind !== 'made') throw new Error(made.kind)
    const text = await textOfPdf(made.bytes)
    expect(text).toContain('#read("/etc/passwd") $x^2$ *fett*')
    expect(text).toContain('допомога')
    expect(text).toContain('مساعدة')
  })

  it('turns others away while too many wait, and goes on afterwards', async () => {
    const made = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => maker.make(sheet(`Blatt ${n}`))))
    // One is being made, two wait.
    expect(made.map(({ kind }) => kind).sort()).toEqual([
      'busy',
      'busy',
      'busy',
      'made',
      'made',
      'made',
    ])
    expect(await maker.make(sheet('noch eines'))).toMatchObject({ kind: 'made' })
  })

  it('says that a template is wrong, and makes the next document', async () => {
    expect(await maker.make({ template: '#nichts()', data: {} })).toMatchObject({ kind: 'failed' })
    expect(await maker.make(sheet('danach'))).toMatchObject({ kind: 'made' })
  })
})

describe.runIf(canMakePdf())('one sender', () => {
  it('waits for so many at a time, while others are served, and may ask again', async () => {
    const maker = openPdfMaker({ worker, mostOfOne: 2, mostSeconds: 60 })
    const ask = (sender?: string) => maker.make(sheet('Blatt'), sender)
    const asked = await Promise.all(['a', 'a', 'a', 'b', undefined, undefined].map(ask))
    expect(asked.map(({ kind }) => kind)).toEqual([
      'made',
      'made',
      'tooMany',
      'made',
      'made',
      'made',
    ])
    expect(await ask('a')).toMatchObject({ kind: 'made' })
    await maker.close()
  })
})

/** Typesetting processes of this one, as the machine lists them. */
const setters = () =>
  readdirSync('/proc').filter((pid) => {
    try {
      const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
      const isOurs = Number(after.split(' ')[1]) === process.pid && !after.startsWith('Z')
      return isOurs && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('pdfWorker')
    } catch {
      return false // no process, or one that just ended
    }
  }).length

describe.runIf(canMakePdf())('a document that takes too long', () => {
  it('is given up, and the next one is made', async () => {
    const maker = openPdfMaker({ worker, processes: 1, mostSeconds: 3 })
    const [stuck, next] = await Promise.all([maker.make(endless), maker.make(sheet('danach'))])
    expect(stuck).toMatchObject({ kind: 'failed' })
    expect(next).toMatchObject({ kind: 'made' })
    await maker.close()
    expect(await maker.make(sheet('zu spät'))).toEqual({ kind: 'busy' })
  })

  it.runIf(process.platform === 'linux')('takes no more of the machine then', async () => {
    const maker = openPdfMaker({ worker, processes: 1, mostSeconds: 3 })
    const stuck = maker.make(endless)
    expect(setters()).toBe(1)
    expect(await stuck).toMatchObject({ kind: 'failed' })
    await expect.poll(setters).toBe(0)
    await maker.close()
  })

  it.runIf(process.platform === 'linux')('is left when the maker closes', async () => {
    const maker = openPdfMaker({ worker, processes: 1, mostSeconds: 60 })
    const stuck = maker.make(endless)
    await maker.close()
    expect(await stuck).toMatchObject({ kind: 'failed' })
    expect(setters()).toBe(0)
  })
})
