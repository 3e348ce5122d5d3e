import { showWords } from '../../contexts/city/index.ts'
import { type Door, execute } from '../../platform/operation/index.ts'
import type { CityContact } from './Contact.tsx'

/** What pages of help say of the city: its name, and whom one can ask. */
export async function aboutCity(door: Door): Promise<{ name: string; contact: CityContact }> {
  const outcome = await execute(showWords, door, {})
  if (!outcome.ok) throw new Error(`the city has no words: ${outcome.failure.kind}`)
  return outcome.value
}
