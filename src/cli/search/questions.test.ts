import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readQuestions } from './questions.ts'

async function fileOf(...lines: string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'nahbei-questions-')), 'questions.jsonl')
  await writeFile(file, lines.join('\n'))
  return file
}

describe('a file of questions', () => {
  it('is read line by line, with or without a language', async () => {
    const file = await fileOf(
      '\ufeff{"id":"a","query":" Schulden ","lang":"de"}',
      '',
      '{"id":2,"query":"ديون","lang":null}',
    )
    expect(await readQuestions(file)).toEqual({
      questions: [
        { id: 'a', query: 'Schulden', lang: 'de' },
        { id: 2, query: 'ديون' },
      ],
      problems: [],
    })
  })

  it('names the lines that are wrong and keeps the others', async () => {
    const file = await fileOf(
      '{"id":"a","query":"Schulden"}',
      'kaputt',
      '{"query":"x"}',
      '[]',
      '{"id":1,"query":""}',
    )
    const { questions, problems } = await readQuestions(file)
    expect(questions).toHaveLength(1)
    expect(problems.map((problem) => problem.slice(0, 8))).toEqual([
      'Zeile 2:',
      'Zeile 3:',
      'Zeile 4:',
      'Zeile 5:',
    ])
    expect(problems[1]).toContain('id fehlt')
  })

  it('is missed by name', async () => {
    await expect(readQuestions('/nirgends.jsonl')).rejects.toThrow(
      '/nirgends.jsonl lässt sich nicht lesen',
    )
  })
})
