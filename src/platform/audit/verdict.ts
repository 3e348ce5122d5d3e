import type { ChainHead } from './store.ts'
import type { BrokenLink, RowName } from './verify.ts'

/** A head as it is exported and kept elsewhere: '1234:9f86d081…'. */
export const headText = ({ position, hash }: ChainHead): string =>
  `${position}:${hash.toString('hex')}`

export function parseHead(text: string): ChainHead | undefined {
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text.trim()) ?? []
  return position && hash
    ? { position: Number(position), hash: Buffer.from(hash, 'hex') }
    : undefined
}

/** What is wrong and what it means, in German, for the operator and the auditor. */
export function brokenText({ problem, position, row, previous }: BrokenLink): string {
  const here = row ? `Zeile ${position} (${nameText(row)})` : `Zeile ${position}`
  const before = previous ? ` Die Zeile davor: ${nameText(previous)}.` : ''
  switch (problem) {
    case 'changed':
      return `${here} passt nicht zu ihrer Prüfsumme. Ihr Inhalt wurde geändert, oder die Zeile davor wurde geändert oder entfernt und die Kette neu gerechnet.${before}`
    case 'hashReplaced':
      return `Die Prüfsumme von ${here} wurde ersetzt. Ihr Inhalt ist unverändert.`
    case 'missing':
      return `Zeile ${position} fehlt. Sie wurde entfernt.${before}`
    case 'moved':
      return `An die Stelle ${position} gehört die Zeile ${row ? nameText(row) : ''}. Die Reihenfolge wurde geändert.${before}`
    case 'wordsChanged':
      return `Der persönliche Text zu ${here} ist nicht der, der geschrieben wurde. Die Zeile selbst ist unverändert.`
    case 'cutOff':
      return `Das Ende fehlt: ab Zeile ${position} wurden Zeilen entfernt.${before}`
    case 'headChanged':
      return `Der Vermerk über die letzte Zeile passt nicht zu ${here}. Die Zeile oder der Vermerk wurde geändert.`
    case 'unsealed':
      return `Die Zeile ${row ? nameText(row) : ''} wartet seit über einer Minute auf ihre Prüfsumme. Läuft der Server?`
    case 'rewritten':
      return `Die Kette ist in sich ganz, enthält aber den früheren Kopf an Stelle ${position} nicht. Sie wurde ab einer früheren Stelle neu geschrieben oder gekürzt.`
  }
}

const nameText = ({ id, at, operation }: RowName) => `Nummer ${id}, ${at}, ${operation}`
