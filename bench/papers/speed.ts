/**
 * How fast the kernel `papers` reads, without the start of the process: one paper of 28 kB cold and warm, and
 * 10,000 pages. Made-up text, so that it runs anywhere. `node bin/node24.js --import tsx bench/papers/speed.ts [paper.txt]`
 * Cold: the first call of a fresh process, the best of several, in milliseconds of processor time of its thread, so
 * that others on the machine do not count. With the name of a paper that paper is read cold.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readPaper } from '../../src/kernels/papers/index.ts'

const sentences = [
  'Wir werden die Beratung in den Stadtteilen ausbauen und neue Treffpunkte schaffen.',
  'Die Zahl der Menschen, die Hilfe brauchen, ist in den vergangenen Jahren gestiegen.',
  'Unser Ziel ist eine Stadt, in der alle gut leben können.',
  'Dazu sollen bis 2027 zwölf Anlaufstellen eingerichtet werden, damit niemand weite Wege hat (z. B. im Hafen).',
  'Gemeinsam mit den Trägern wollen wir, wo es möglich ist, Angebote für Ältere erhalten, um Einsamkeit zu vermeiden.',
]
/** Characters of a page of prose. */
const page = 3_000

function prose(length: number): string {
  const parts: string[] = []
  let size = 0
  for (let at = 0; size < length; at++) {
    const next =
      at % 12 === 0
        ? `\n\nAbschnitt ${at}\n\n`
        : `${sentences[at % sentences.length]}${at % 4 === 3 ? '\n' : ' '}`
    parts.push(next)
    size += next.length
  }
  return parts.join('')
}

function measure(name: string, text: string): void {
  const before = performance.now()
  const { commitments } = readPaper(text)
  const took = performance.now() - before
  console.log(
    `${name}: ${took.toFixed(0)} ms, ${text.length} Zeichen, ${commitments.length} Zusagen`,
  )
}

/** First call of this process, in milliseconds of processor time. */
function coldHere(text: string): number {
  const before = process.threadCpuUsage()
  readPaper(text)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

const runs = 7
function coldest(paper: string | undefined): number {
  const times = Array.from({ length: runs }, () => {
    const args = [...process.execArgv, import.meta.filename, '--cold', ...(paper ? [paper] : [])]
    return Number(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout)
  })
  return Math.min(...times)
}

const given = process.argv.slice(2).find((arg) => !arg.startsWith('--'))
const paper = given ? readFileSync(given, 'utf8') : prose(28_000)
if (process.argv.includes('--cold')) {
  console.log(coldHere(paper))
} else {
  console.log(
    `28 kB, kalt: ${coldest(given).toFixed(0)} ms Rechenzeit (bester von ${runs} Prozessen), ${paper.length} Zeichen`,
  )
  measure('28 kB, zum ersten Mal', paper)
  measure('28 kB, warm', paper)
  const pages = prose(page * 100)
  const before = performance.now()
  for (let at = 0; at < 100; at++) readPaper(pages)
  console.log(
    `10.000 Seiten in 100 Papieren: ${((performance.now() - before) / 1000).toFixed(1)} s`,
  )
  measure('10.000 Seiten in einem Papier', prose(page * 10_000))
}
