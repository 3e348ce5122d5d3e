import type { Issue } from '../../../../platform/operation/index.ts'
import { isDay } from '../../../bodies/moments.ts'
import type { Fault } from '../../parts/editing.tsx'
import { sentenceOf } from '../../parts/failures.ts'

/** Reads the fields of a form; days that are none are faults. */
export function readerOf(form: URLSearchParams) {
  const faults: Fault[] = []
  const text = (name: string) => form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
  return {
    faults,
    text,
    day(name: string): string | undefined {
      const typed = text(name)
      if (typed === undefined || isDay(typed)) return typed
      faults.push({ field: name, text: 'Schreiben Sie einen Tag wie 2026-11-23.' })
      return undefined
    },
    lines: (name: string) =>
      (text(name) ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
  }
}

/** A key with its value; nothing where there is no value. */
export const given = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V }

/** Issues of an operation as faults of the form's own fields. */
export const faultsOf = (
  issues: readonly Issue[],
  fields: Record<string, string>,
  sentences: Record<string, string> = {},
): Fault[] =>
  issues.map((issue) => {
    const [first = ''] = issue.field.replace(/^record\.?/, '').split('.')
    const name = fields[first] ?? first
    return {
      field: name,
      text: sentenceOf(issue, sentences[name]),
    }
  })
