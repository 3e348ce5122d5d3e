const LINE_END = 10

/**
 * Number of the first row, from 1, in which two COPY texts differ; undefined where they are the same to
 * the last byte. Both are read no further than needed, and only as fast as the slower one comes.
 */
export async function firstDifference(
  one: AsyncIterable<Buffer>,
  other: AsyncIterable<Buffer>,
): Promise<number | undefined> {
  const left = one[Symbol.asyncIterator]()
  const right = other[Symbol.asyncIterator]()
  let [a, b] = await Promise.all([next(left), next(right)])
  let row = 1
  try {
    while (a && b) {
      const length = Math.min(a.length, b.length)
      const [head, otherHead] = [a.subarray(0, length), b.subarray(0, length)]
      if (!head.equals(otherHead)) return row + rowsBeforeDifference(head, otherHead)
      row += countLineEnds(head)
      a = a.length > length ? a.subarray(length) : await next(left)
      b = b.length > length ? b.subarray(length) : await next(right)
    }
    return a || b ? row : undefined
  } finally {
    await drain(right)
  }
}

async function next(chunks: AsyncIterator<Buffer>): Promise<Buffer | undefined> {
  for (;;) {
    const { value, done } = await chunks.next()
    if (done) return undefined
    if (value.length > 0) return value
  }
}

/** A table that the server is sending must be taken to its end before it answers anything else. */
async function drain(chunks: AsyncIterator<Buffer>): Promise<void> {
  while (!(await chunks.next()).done);
}

function rowsBeforeDifference(a: Buffer, b: Buffer): number {
  let at = 0
  while (a[at] === b[at]) at++
  return countLineEnds(a.subarray(0, at))
}

function countLineEnds(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) count++
  return count
}
