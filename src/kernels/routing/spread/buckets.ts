/**
 * A queue by whole weights (R. B. Dial 1969, Algorithm 360): one list a weight, so that taking the lightest costs
 * nothing. Weights put in are never below the one taken last.
 */
export class Buckets {
  /** What was taken last. */
  junction = 0
  weight = 0
  label = 0
  readonly #first: Int32Array
  #next = new Int32Array(1024)
  #junctions = new Uint32Array(1024)
  #labels = new Int32Array(1024)
  #count = 0
  #at = 0

  /** @param cap heaviest weight that is kept */
  constructor(cap: number) {
    this.#first = new Int32Array(cap + 1).fill(-1)
  }

  put(junction: number, weight: number, label: number): void {
    if (weight >= this.#first.length) return
    const entry = this.#count++
    if (entry === this.#next.length) this.#grow()
    this.#junctions[entry] = junction
    this.#labels[entry] = label
    this.#next[entry] = this.#first[weight]!
    this.#first[weight] = entry
  }

  /** Takes the lightest into `junction`, `weight` and `label`; false where there is none. */
  take(): boolean {
    const first = this.#first
    let at = this.#at
    while (at < first.length && first[at] === -1) at++
    this.#at = at
    if (at === first.length) return false
    const entry = first[at]!
    first[at] = this.#next[entry]!
    this.junction = this.#junctions[entry]!
    this.label = this.#labels[entry]!
    this.weight = at
    return true
  }

  #grow(): void {
    const twice = 2 * this.#next.length
    this.#next = copied(new Int32Array(twice), this.#next)
    this.#labels = copied(new Int32Array(twice), this.#labels)
    const junctions = new Uint32Array(twice)
    junctions.set(this.#junctions)
    this.#junctions = junctions
  }
}

function copied(larger: Int32Array<ArrayBuffer>, from: Int32Array): Int32Array<ArrayBuffer> {
  larger.set(from)
  return larger
}
