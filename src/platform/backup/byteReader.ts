/** Takes bytes off a stream in the pieces that a reader needs; holds no more of it than that. */
export class ByteReader {
  /** How many bytes were taken. */
  position = 0
  readonly #source: AsyncIterator<Buffer>
  #waiting: Buffer[] = []
  #size = 0
  #ended = false

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next `length` bytes, which stay; fewer only where the stream ends. */
  async peek(length: number): Promise<Buffer> {
    while (this.#size < length && !this.#ended) {
      const { value, done } = await this.#source.next()
      if (done) this.#ended = true
      else {
        this.#waiting.push(value)
        this.#size += value.length
      }
    }
    const all = this.#waiting.length === 1 ? this.#waiting[0]! : Buffer.concat(this.#waiting)
    this.#waiting = [all]
    return all.subarray(0, length)
  }

  /** The next `length` bytes; fewer only where the stream ends. */
  async take(length: number): Promise<Buffer> {
    const bytes = await this.peek(length)
    this.#waiting = [this.#waiting[0]!.subarray(bytes.length)]
    this.#size -= bytes.length
    this.position += bytes.length
    return bytes
  }

  /** All that is left, as it comes. */
  async *rest(): AsyncGenerator<Buffer> {
    const first = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#size = 0
    if (first.length > 0) yield first
    while (!this.#ended) {
      const { value, done } = await this.#source.next()
      if (done) this.#ended = true
      else yield value
    }
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }
}
