/**
 * Counts and cell keys of a breakdown: one cell for each combination of codes, the last dimension running fastest.
 * `keys` are the sums of the records' keys modulo 2³², so that a cell key is the fractional part of the sum of record
 * keys in [0, 1). Both add up over records, and so over cells.
 */
export interface Tally {
  sizes: readonly number[]
  counts: Uint32Array
  keys: Uint32Array
}

const mostCells = 2 ** 27

/** An empty tally. @throws RangeError for more than 2²⁷ cells */
export function emptyTally(sizes: readonly number[]): Tally {
  const cells = sizes.reduce((product, size) => product * size, 1)
  if (cells > mostCells)
    throw new RangeError(`a table may have ${mostCells} cells, not ${cells} (${sizes.join(' × ')})`)
  return { sizes, counts: new Uint32Array(cells), keys: new Uint32Array(cells) }
}

/** Counts one record. `cell` is its place in the tally. */
export function addRecord(tally: Tally, cell: number, key: number): void {
  tally.counts[cell]!++
  tally.keys[cell]! += key // a Uint32Array wraps around, which is the sum modulo 2³²
}

type Codes = Uint8Array | Uint16Array | Uint32Array

/**
 * Counts records given as columns of codes.
 * @param columns one a dimension: codes 0 … size − 1, one a record
 * @param keys one a record, see `recordKeys`
 */
export function tabulate(
  columns: readonly { codes: Codes; size: number }[],
  keys: Uint32Array,
): Tally {
  const tally = emptyTally(columns.map(({ size }) => size))
  const cells = placesOf(columns, keys.length)
  const { counts, keys: sums } = tally
  for (let record = 0; record < keys.length; record++) {
    const cell = cells[record]!
    counts[cell]!++
    sums[cell]! += keys[record]!
  }
  return tally
}

function placesOf(columns: readonly { codes: Codes; size: number }[], records: number) {
  const cells = new Uint32Array(records)
  for (const { codes, size } of columns) {
    if (codes.length !== records)
      throw new RangeError(`a column has ${codes.length} codes for ${records} records`)
    for (let record = 0; record < records; record++) {
      const code = codes[record]!
      if (code >= size) throw new RangeError(`code ${code} in a column of ${size} codes`)
      cells[record] = cells[record]! * size + code
    }
  }
  return cells
}

/**
 * The same records by coarser codes. True counts and keys are added up before anything is perturbed: a total is
 * perturbed from its records, never summed from perturbed cells.
 * @param mapping one a dimension: the new code of each old one and how many there are; null leaves the dimension as it is
 */
export function rollUp(
  tally: Tally,
  mapping: readonly ({ to: Uint32Array; size: number } | null)[],
): Tally {
  const sizes = tally.sizes.map((size, at) => mapping[at]?.size ?? size)
  const result = emptyTally(sizes)
  const codes = new Uint32Array(sizes.length)
  for (let cell = 0; cell < tally.counts.length; cell++) {
    if (tally.counts[cell]! > 0) {
      let target = 0
      for (let at = 0; at < sizes.length; at++)
        target = target * sizes[at]! + (mapping[at]?.to[codes[at]!] ?? codes[at]!)
      result.counts[target]! += tally.counts[cell]!
      result.keys[target]! += tally.keys[cell]!
    }
    for (let at = sizes.length - 1; at >= 0; at--) {
      codes[at]!++
      if (codes[at]! < tally.sizes[at]!) break
      codes[at] = 0
    }
  }
  return result
}
