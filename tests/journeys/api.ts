import { inject } from 'vitest'
import type { z } from 'zod'
import { type Effect, type Operation, operationPath } from '../../src/platform/operation/index.ts'

/** Asks the running product's API as any other program would; the answer must fit its schema. */
export async function ask<E extends Effect, I extends z.ZodType, O extends z.ZodType>(
  op: Operation<E, I, O>,
  input: z.input<I>,
): Promise<z.output<O>> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input ?? {})) query.set(name, String(value))
  const url = `${inject('journeyUrl')}/api/v1${operationPath(op)}?${query}`
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return op.output.parse(await answer.json())
}
