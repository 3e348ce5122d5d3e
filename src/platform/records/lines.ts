/**
 * The text with every kind of line break (CRLF, CR, LF) as LF, without its first `skip` lines.
 */
export async function* plainLines(
  text: AsyncIterable<string>,
  skip: number,
): AsyncGenerator<string> {
  let toSkip = skip
  let heldCr = false
  for await (const piece of text) {
    // A CR at the end of a piece may be half of a CRLF.
    let plain: string = heldCr ? `\r${piece}` : piece
    heldCr = plain.endsWith('\r')
    if (heldCr) plain = plain.slice(0, -1)
    plain = plain.replace(/\r\n?/g, '\n')
    while (toSkip > 0 && plain !== '') {
      const end = plain.indexOf('\n')
      plain = end === -1 ? '' : plain.slice(end + 1)
      if (end !== -1) toSkip--
    }
    if (plain !== '') yield plain
  }
  if (heldCr && toSkip === 0) yield '\n'
}

/** The first `length` characters, cut at a line's end where there is one. */
export async function firstLines(text: AsyncIterable<string>, length: number): Promise<string> {
  let sample = ''
  for await (const piece of text) {
    sample += piece
    if (sample.length < length) continue
    const end = sample.lastIndexOf('\n')
    return end === -1 ? sample : sample.slice(0, end + 1)
  }
  return sample
}
