import type { EarlierParts, PartHandle, SnapshotPart } from './part.ts'

/** Live forms of parts, each made when it is first asked for. */
export class LiveParts implements EarlierParts {
  readonly #plain = new Map<string, { part: SnapshotPart; plain: unknown }>()
  readonly #live = new Map<string, unknown>()

  add(part: SnapshotPart, plain: unknown): void {
    this.#plain.set(part.name, { part, plain })
  }

  get<Live>({ name }: PartHandle<Live>): Live {
    if (!this.#live.has(name)) {
      const known = this.#plain.get(name)
      if (!known) throw new Error(`The snapshot has no part "${name}" yet.`)
      this.#live.set(name, known.part.revive(known.plain, this))
    }
    return this.#live.get(name) as Live // what the part of that name made
  }
}
