import type { Context } from 'hono'
import { type Door, execute, type Operation } from '../../platform/operation/index.ts'
import { problem } from '../answers.ts'

/** Things a step of a stream takes from a list, so that others are answered in between. */
const atOnce = 200

interface Page {
  contents: Record<string, unknown>[]
  last_page: boolean
}

/** Every item of a list, page by page; the door must keep to one snapshot. */
export async function* itemsOf(
  op: Operation,
  door: Door,
  input: Record<string, unknown>,
): AsyncGenerator<Record<string, unknown>[]> {
  for (let page = 1; ; page++) {
    const outcome = await execute(op, door, { ...input, page, per_page: atOnce })
    if (!outcome.ok) throw new Error(`${op.name} failed within a stream: ${outcome.failure.kind}`)
    const { contents, last_page: isLast } = outcome.value as Page // every list answers with a page
    yield contents
    if (isLast) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Texts as a body that is made while it is read. */
export function bodyOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
}

/** A whole list as NDJSON, one thing a line. */
export async function streamed(
  context: Context,
  op: Operation,
  door: Door,
  input: Record<string, unknown>,
): Promise<Response> {
  // Faults of the parameters are told before the first line.
  const first = await execute(op, door, { ...input, page: 1, per_page: 1 })
  if (!first.ok) return problem(context, first.failure)
  async function* lines() {
    for await (const items of itemsOf(op, door, input))
      yield items.map((item) => `${JSON.stringify(item)}\n`).join('')
  }
  context.header('Content-Type', 'application/x-ndjson; charset=utf-8')
  context.header('Content-Language', String(input.language))
  return context.body(bodyOf(lines()))
}
