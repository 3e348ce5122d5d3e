import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Failed } from '../failed.ts'

/** A question to be answered, and how its answer is called. */
export interface Question {
  id: string | number | null
  query: string
  lang?: string
}

export interface ReadQuestions {
  questions: Question[]
  /** Sentences about the lines that could not be read. */
  problems: string[]
}

const line = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string().trim().min(1),
  lang: z.string().nullish(),
})

/** Reads a file with one JSON object a line. Lines that are wrong are named; the others count. */
export async function readQuestions(file: string): Promise<ReadQuestions> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failed(`Die Datei ${file} lässt sich nicht lesen.`)
  })
  const questions: Question[] = []
  const problems: string[] = []
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((row, index) => {
      if (row.trim() === '') return
      const read = readLine(row)
      if (typeof read === 'string') problems.push(`Zeile ${index + 1}: ${read}`)
      else questions.push(read)
    })
  return { questions, problems }
}

function readLine(row: string): Question | string {
  let given: unknown
  try {
    given = JSON.parse(row)
  } catch {
    return 'Das ist kein JSON.'
  }
  const read = line.safeParse(given)
  if (read.success) {
    const { lang, ...rest } = read.data
    return { ...rest, ...(lang ? { lang } : {}) }
  }
  const fields = [...new Set(read.error.issues.map(({ path }) => path.join('.')))].filter(Boolean)
  return fields.length > 0
    ? `${fields.join(', ')} fehlt oder passt nicht. Erwartet wird {"id": …, "query": "…", "lang": "de"}.`
    : 'Erwartet wird {"id": …, "query": "…", "lang": "de"}.'
}
