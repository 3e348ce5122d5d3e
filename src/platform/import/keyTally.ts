import { nearestNames } from '../records/index.ts'
import type { Findings, Place } from './findings.ts'

/** Unlisted keys beyond these are named as a number only. */
const shownKeys = 50

/**
 * Sees which keys of a long table a section maps. A table commonly holds more than a pack wants, so a key
 * that is not listed is left out and named once with its number of rows. A listed key that stands nowhere
 * is rejected; where one that stands there is meant, the part is refused, as for a misspelt column: else
 * all that the key brought before would be retired.
 */
export class KeyTally {
  readonly #unlisted = new Map<string, number>()
  readonly #unseen: Set<string>
  /** Name of the list in the pack: "groups". */
  readonly #list: string

  constructor(list: string, listed: Iterable<string>) {
    this.#list = list
    this.#unseen = new Set(listed)
  }

  seen(key: string): void {
    this.#unseen.delete(key)
  }

  leftOut(key: string): void {
    this.#unlisted.set(key, (this.#unlisted.get(key) ?? 0) + 1)
  }

  /** @param at file pattern of the section and column of the key */
  report(findings: Findings, at: Place): void {
    const unlisted = [...this.#unlisted].sort(([, a], [, b]) => b - a)
    for (const [key, rows] of unlisted.slice(0, shownKeys)) {
      const text = `„${key}“ steht nicht unter „${this.#list}“: ${rows} Zeilen bleiben weg.`
      findings.notice({ ...at, text })
    }
    if (unlisted.length > shownKeys) {
      const more = unlisted.length - shownKeys
      findings.notice({ ...at, text: `Ebenso ${more} weitere, die nicht darunter stehen.` })
    }
    for (const value of this.#unseen) {
      const near = nearestNames(value, this.#unlisted.keys())[0]
      const reason = `Das steht unter „${this.#list}“, kommt in der Datei aber nicht vor.`
      if (near === undefined) findings.reject({ ...at, value, reason })
      else findings.refuse({ ...at, value, reason: `${reason} Meinten Sie „${near}“?` })
    }
  }
}
