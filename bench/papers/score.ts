/**
 * How well the kernel `papers` finds commitments, against labels made by hand.
 * `npm run bench:papers -- [--papers FOLDER]… [--labels FOLDER]… [--part train|held] [--misses]`
 * One-to-one matching by overlap (intersection over union at least 0.5); goals and doubtful cases are neither
 * rewarded nor punished. `--misses` shows what was missed and what was found wrongly, in the training part alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Commitment, readPaper } from '../../src/kernels/papers/index.ts'
import { type Label, type LabelFile, type Score, scoreOf, sum } from './matching.ts'

const { values } = parseArgs({
  options: {
    papers: { type: 'string', multiple: true, default: ['../shared/data/papers'] },
    labels: { type: 'string', multiple: true, default: ['bench/papers/labels'] },
    part: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
})

const files = values.labels.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(folder, name))
    : [],
)
if (files.length === 0) console.log('Keine Labels gefunden; es gibt nichts zu messen.')

const totals = new Map<string, Score[]>()
console.log(header())
for (const file of files.sort()) {
  const labels: LabelFile = JSON.parse(readFileSync(file, 'utf8'))
  const part = labels.part ?? (file.includes('held') ? 'held' : 'train')
  if (values.part && values.part !== part) continue
  const paper = values.papers.map((folder) => join(folder, labels.file)).find(existsSync)
  if (!paper) {
    console.log(
      `${labels.file}: der Text fehlt, übersprungen (--papers ORDNER nennt einen anderen Ort).`,
    )
    continue
  }
  const text = readFileSync(paper, 'utf8')
  const score = scoreOf(text, labels, readPaper(text).commitments)
  const key = part
  totals.set(key, [...(totals.get(key) ?? []), score])
  console.log(row(`${part} ${labels.file.slice(0, 18)}`, score))
  if (values.misses && part === 'train') showMisses(text, score)
}
for (const [part, scores] of totals) console.log(row(`${part}: alle`, sum(scores)))

function header(): string {
  return ['Datei'.padEnd(26), 'P', 'R', 'F1', 'Sätze', 'Stärke', 'Art', 'Stellen', 'Zahl']
    .map((cell) => cell.padStart(7))
    .join(' ')
}

function row(name: string, score: Score): string {
  const precision = score.right / Math.max(1, score.right + score.wrong.length)
  const recall = score.right / Math.max(1, score.right + score.missed.length)
  const f1 = (2 * precision * recall) / Math.max(0.001, precision + recall)
  const cells = [
    precision,
    recall,
    f1,
    score.sentencesFound / Math.max(1, score.sentences),
    score.strength / Math.max(1, score.right),
    score.kind / Math.max(1, score.right),
    score.exact / Math.max(1, score.all),
  ]
  return [
    name.padEnd(26),
    ...cells.map((share) => (share * 100).toFixed(1).padStart(7)),
    `${score.right}/${score.right + score.missed.length}`.padStart(7),
  ].join(' ')
}

function showMisses(text: string, score: Score): void {
  const line = ({ start, end }: { start: number; end: number }) =>
    text.slice(start, end).replace(/\s+/g, ' ')
  const said = (one: Label | Commitment) => `${one.nature} ${one.strength} ${one.kind}`
  for (const one of score.missed) console.log(`   fehlt   [${said(one)}] ${line(one)}`)
  for (const one of score.wrong) console.log(`   zuviel  [${said(one)}] ${line(one)}`)
  for (const [label, found] of score.pairs)
    if (label.strength !== found.strength)
      console.log(`   Stärke  ${found.strength} statt ${label.strength}: ${line(label)}`)
}
