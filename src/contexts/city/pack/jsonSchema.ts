import { z } from 'zod'
import { packSchema } from './schema.ts'

/** The JSON Schema of pack.json as it is published: what an author may write, not what is read from it. */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, { io: 'input' })
  return `${JSON.stringify({ title: 'Nahbei city pack', ...schema }, null, 2)}\n`
}
