import { describe, expect, it } from 'vitest'
import { evenly } from './evenly.ts'

describe('work that must not tell by its time what it found', () => {
  const order = async (work: () => Promise<unknown>) => {
    const seen: string[] = []
    // A pause that began earlier and is as long ends earlier.
    const clock = evenly(Promise.resolve(), 30).then(() => seen.push('time is over'))
    const told = evenly(work(), 30).then(
      () => seen.push('answered'),
      () => seen.push('failed'),
    )
    await Promise.all([clock, told])
    return seen
  }

  it('answers when its time is over, not before', async () => {
    expect(await order(async () => 'quick')).toEqual(['time is over', 'answered'])
    expect(await evenly(Promise.resolve('found'), 1)).toBe('found')
  })

  it('fails no earlier', async () => {
    expect(
      await order(async () => {
        throw new Error('quick')
      }),
    ).toEqual(['time is over', 'failed'])
  })
})
